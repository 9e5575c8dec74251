-- Messages of more than one type. What subscribers are matched by is set once, in the transaction that stores the message.
ALTER TABLE report_outbox
    ALTER COLUMN revision DROP NOT NULL,
    ADD COLUMN name            text   NOT NULL DEFAULT 'impactkaart.report-updated',
    -- Place within the messages of the map, from 0, without holes.
    ADD COLUMN sequence        bigint,
    -- Whose map it is, and with whom it was shared when this was told.
    ADD COLUMN organisation    uuid,
    ADD COLUMN audience        uuid[],
    ADD COLUMN previous_factor numeric,
    ADD COLUMN return_factor   numeric;

UPDATE report_outbox o SET
    sequence = o.revision - 1,
    organisation = (convert_from(o.data, 'UTF8')::json ->> 'organisation')::uuid,
    audience = coalesce((SELECT m.shared_with FROM report_map m WHERE m.map_id = o.map_id), '{}'),
    previous_factor = (convert_from(o.data, 'UTF8')::json ->> 'previousReturnFactor')::numeric,
    return_factor = (convert_from(o.data, 'UTF8')::json ->> 'returnFactor')::numeric;

ALTER TABLE report_outbox
    ALTER COLUMN sequence SET NOT NULL,
    ALTER COLUMN organisation SET NOT NULL,
    ALTER COLUMN audience SET NOT NULL,
    ADD UNIQUE (map_id, sequence);
CREATE INDEX report_outbox_organisation ON report_outbox (organisation, position);
CREATE INDEX report_outbox_audience ON report_outbox USING gin (audience);

-- Who wants to hear what, and how.
CREATE TABLE subscription (
    subscription_id uuid PRIMARY KEY,
    organisation    uuid        NOT NULL,
    -- Of the request that made it, unique within the organisation; then the hash says whether it is the same request.
    idempotency_key text,
    content_hash    bytea       NOT NULL,
    version         integer     NOT NULL DEFAULT 1,
    label           text        NOT NULL,
    scope           text        NOT NULL CHECK (scope IN ('MAP', 'ORGANISATION', 'PORTFOLIO')),
    map_id          uuid        CHECK ((scope = 'MAP') = (map_id IS NOT NULL)),
    of_organisation uuid        CHECK ((scope = 'ORGANISATION') = (of_organisation IS NOT NULL)),
    types           text[]      NOT NULL,
    threshold       numeric,
    channel         text        NOT NULL CHECK (channel IN ('WEBHOOK', 'EVENT_STREAM', 'FEED', 'KAFKA')),
    url             text        CHECK ((channel = 'WEBHOOK') = (url IS NOT NULL)),
    -- With which roles it was made: those that read the own maps, and that which reads shared ones.
    reads_own       boolean     NOT NULL,
    reads_shared    boolean     NOT NULL,
    state           text        NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'DISABLED')),
    -- Why it is disabled: BY_HAND, GONE (the receiver answered 410), FAILING (for five days).
    disabled_for    text,
    -- By its receiver's handshake; by an administrator's or operator's word, when there was none.
    verified        boolean     NOT NULL DEFAULT false,
    rate_per_minute integer,
    -- Before which that rate leaves no turn.
    next_turn       timestamptz,
    -- Since when nothing but failures; absent when the last attempt succeeded.
    failing_since   timestamptz,
    -- All messages up to here have been handed to lanes.
    position        bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    UNIQUE (organisation, idempotency_key)
);
CREATE INDEX subscription_of_organisation ON subscription (organisation, created_at, subscription_id);
CREATE INDEX subscription_webhook ON subscription (position) WHERE channel = 'WEBHOOK' AND state = 'ACTIVE';

-- Sealed under the installation's key; the newest signs first.
CREATE TABLE subscription_secret (
    secret_id       uuid PRIMARY KEY,
    subscription_id uuid        NOT NULL REFERENCES subscription ON DELETE CASCADE,
    sealed          bytea       NOT NULL,
    created_at      timestamptz NOT NULL,
    -- When it ends because another has taken its place.
    valid_until     timestamptz
);
CREATE INDEX subscription_secret_of ON subscription_secret (subscription_id);

-- What a subscriber is told about the subscription itself, in its feed and stream.
CREATE TABLE subscription_notice (
    notice_id       uuid PRIMARY KEY,
    subscription_id uuid        NOT NULL REFERENCES subscription ON DELETE CASCADE,
    -- After the message of this position.
    position        bigint      NOT NULL,
    reason          text        NOT NULL,
    created_at      timestamptz NOT NULL
);
CREATE INDEX subscription_notice_of ON subscription_notice (subscription_id, position);

-- The key that seals, known by its hash, and the public key of the one that signs.
CREATE TABLE webhook_key (
    sealing_key_hash bytea PRIMARY KEY,
    public_key       bytea       NOT NULL,
    since            timestamptz NOT NULL DEFAULT now()
);

-- One order of messages: those of a map, to a subscription. Up to here they are delivered or dead letters.
CREATE TABLE webhook_lane (
    subscription_id uuid    NOT NULL REFERENCES subscription ON DELETE CASCADE,
    map_id          uuid    NOT NULL,
    position        bigint  NOT NULL,
    part            integer NOT NULL,
    -- The message that follows, when it was attempted, and how often.
    attempting      uuid,
    attempts        integer NOT NULL DEFAULT 0,
    PRIMARY KEY (subscription_id, map_id)
);

CREATE TABLE webhook_attempt (
    subscription_id uuid        NOT NULL REFERENCES subscription ON DELETE CASCADE,
    -- Absent for a handshake.
    position        bigint,
    part            integer,
    message_id      uuid,
    map_id          uuid,
    attempt         integer     NOT NULL,
    attempted_at    timestamptz NOT NULL,
    latency_millis  integer     NOT NULL,
    outcome         text        NOT NULL,
    -- Of the answer; absent when there was none.
    status          integer,
    excerpt         text,
    attempt_id      uuid PRIMARY KEY
);
CREATE INDEX webhook_attempt_of ON webhook_attempt (subscription_id, attempted_at DESC, attempt_id);
CREATE INDEX webhook_attempt_age ON webhook_attempt (attempted_at);

CREATE TABLE webhook_dead_letter (
    subscription_id uuid        NOT NULL REFERENCES subscription ON DELETE CASCADE,
    position        bigint      NOT NULL,
    part            integer     NOT NULL,
    message_id      uuid        NOT NULL,
    map_id          uuid        NOT NULL,
    outcome         text        NOT NULL,
    since           timestamptz NOT NULL,
    PRIMARY KEY (subscription_id, position, part)
);

-- A second one of db-scheduler: a scheduler takes tasks that it does not know for left over.
CREATE TABLE webhook_task (LIKE scheduled_tasks INCLUDING ALL);
