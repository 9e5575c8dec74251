-- How far each relay has published its outbox.
CREATE TABLE relay_checkpoint (
    name     text     PRIMARY KEY,
    -- Everything up to this outbox position is in Kafka.
    position bigint   NOT NULL,
    -- Per partition, from 0, the outbox position of the record sent to it last; 0 = none.
    tails    bigint[] NOT NULL
);
