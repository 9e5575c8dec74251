-- Every event of every map. Made from the events alone.
CREATE TABLE map_event (
    map_id            uuid        NOT NULL,
    sequence          bigint      NOT NULL,
    position          bigint      NOT NULL,
    event_id          uuid        NOT NULL,
    name              text        NOT NULL,
    revision          integer     NOT NULL,
    -- What it is about: COST, METHOD and so on, and the id of the row, piece of evidence, scenario or funder.
    kind              text        NOT NULL,
    subject           uuid,
    -- The scenario that it is about, or whose adoption changed the figure.
    scenario          uuid,
    actor             uuid        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    effective_on      date        NOT NULL,
    -- The first and the last event of the append that it came with.
    append_first      bigint      NOT NULL,
    append_last       bigint      NOT NULL,
    data              bytea       NOT NULL,
    metadata          bytea       NOT NULL,
    PRIMARY KEY (map_id, sequence)
);

-- The whole map every now and then, so that no version is more than some events away.
CREATE TABLE map_snapshot (
    map_id   uuid   NOT NULL,
    sequence bigint NOT NULL,
    state    bytea  NOT NULL,
    PRIMARY KEY (map_id, sequence)
);
ALTER TABLE map_snapshot ALTER COLUMN state SET STORAGE EXTERNAL;

-- The history of scenarios is a part of it.
DROP TABLE scenario_history;

-- All events are read once more, to fill the new tables.
TRUNCATE impact_map, organisation_entry, stream_progress, pending_event, dead_letter, consumer_offset;
