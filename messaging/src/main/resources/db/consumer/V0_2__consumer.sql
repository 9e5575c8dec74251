-- How far each consumer has come with each stream.
CREATE TABLE stream_progress (
    consumer  text    NOT NULL,
    stream_id uuid    NOT NULL,
    -- The Kafka partition that holds the stream.
    partition integer NOT NULL,
    -- The last event taken in, and the last one applied; between them lies an append that is not complete yet.
    sequence  bigint  NOT NULL,
    applied   bigint  NOT NULL,
    -- The highest sequence ever delivered; above `sequence` there is a gap.
    seen      bigint  NOT NULL,
    -- The outbox position of the last event applied; 0 = none.
    position  bigint  NOT NULL,
    -- LIVE: up to date. WAITING: an event is missing and is read again. PARKED: an event could not be applied.
    state     text    NOT NULL CHECK (state IN ('LIVE', 'WAITING', 'PARKED')),
    PRIMARY KEY (consumer, stream_id)
) WITH (fillfactor = 70);

CREATE INDEX stream_progress_waiting ON stream_progress (consumer, partition) WHERE state = 'WAITING';

-- Events of appends that are not complete yet.
CREATE TABLE pending_event (
    consumer    text        NOT NULL,
    stream_id   uuid        NOT NULL,
    sequence    bigint      NOT NULL,
    position    bigint      NOT NULL,
    id          uuid        NOT NULL,
    name        text        NOT NULL,
    revision    integer     NOT NULL,
    append_last bigint      NOT NULL,
    -- As received, to the nanosecond.
    time        text        NOT NULL,
    data        bytea       NOT NULL,
    metadata    bytea,
    PRIMARY KEY (consumer, stream_id, sequence)
);

-- Events that could not be applied (their stream is parked) and records that are no events (no stream).
CREATE TABLE dead_letter (
    letter        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint,
    stream_id     uuid,
    sequence      bigint,
    position      bigint,
    event_id      uuid,
    name          text,
    revision      integer,
    -- What went wrong, without anything from the payload.
    error         text        NOT NULL,
    data          bytea,
    metadata      bytea,
    time          timestamptz NOT NULL DEFAULT now(),
    CHECK (num_nulls(stream_id, record_offset) = 1)
);

CREATE UNIQUE INDEX dead_letter_event ON dead_letter (consumer, stream_id, sequence);
CREATE UNIQUE INDEX dead_letter_record ON dead_letter (consumer, topic, partition, record_offset);

-- The last record of each partition that was taken in, or one shortly before it.
CREATE TABLE consumer_offset (
    consumer      text    NOT NULL,
    topic         text    NOT NULL,
    partition     integer NOT NULL,
    record_offset bigint  NOT NULL,
    -- Of the event in that record; empty for a record that is no event. Tells whether Kafka is still the same.
    event_id      text    NOT NULL,
    PRIMARY KEY (consumer, topic, partition)
);
