-- The one row whose update is the lock of the log: it hands out positions 1, 2, 3, … in the order of commits.
CREATE TABLE head (
    id       smallint PRIMARY KEY CHECK (id = 1),
    position bigint   NOT NULL
);
INSERT INTO head VALUES (1, 0);

-- Axon's column names; the last three stand on the first event of an append that came with an idempotency key.
CREATE TABLE domain_event_entry (
    event_identifier         uuid        NOT NULL,
    aggregate_identifier     uuid        NOT NULL,
    sequence_number          bigint      NOT NULL,
    global_index             bigint      NOT NULL,
    type                     text        NOT NULL,
    payload_type             text        NOT NULL,
    payload_revision         text        NOT NULL,
    payload                  bytea       NOT NULL,
    meta_data                bytea       NOT NULL,
    time_stamp               text        NOT NULL,
    idempotency_organisation uuid,
    idempotency_key          text,
    content_hash             bytea,
    CONSTRAINT event_identifier_is_unique UNIQUE (event_identifier),
    CONSTRAINT sequence_is_unique_in_map UNIQUE (aggregate_identifier, sequence_number),
    CONSTRAINT position_is_unique PRIMARY KEY (global_index)
);
CREATE UNIQUE INDEX idempotency_key_is_unique ON domain_event_entry (idempotency_organisation, idempotency_key)
    WHERE idempotency_key IS NOT NULL;
