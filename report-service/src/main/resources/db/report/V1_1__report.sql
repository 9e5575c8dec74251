-- The map as it stands, from which the next report is made.
CREATE TABLE report_map (
    map_id        uuid PRIMARY KEY,
    organisation  uuid        NOT NULL,
    shared_with   uuid[]      NOT NULL,
    sequence      bigint      NOT NULL,
    -- ImpactMapCodec's JSON.
    state         bytea       NOT NULL,
    -- Since when there is a change that no report shows; absent when the latest report shows all.
    changed_since timestamptz,
    -- Why the latest attempt failed; absent when it did not.
    failure       text
);
ALTER TABLE report_map ALTER COLUMN state SET STORAGE EXTERNAL;
CREATE INDEX report_map_unreported ON report_map (changed_since) WHERE changed_since IS NOT NULL;

-- A report is a pure function of its input; the documents are what that function gave.
CREATE TABLE report (
    map_id       uuid        NOT NULL,
    revision     integer     NOT NULL,
    map_sequence bigint      NOT NULL,
    -- As shown, with six decimals; absent without costs.
    return_factor numeric,
    -- What the report is made from: the map as ImpactMapCodec's JSON, and everything else.
    state        bytea       NOT NULL,
    input        bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (map_id, revision)
);

CREATE TABLE report_document (
    map_id   uuid    NOT NULL,
    revision integer NOT NULL,
    format   text    NOT NULL,
    language text    NOT NULL,
    bytes    bytea   NOT NULL,
    sha256   bytea   NOT NULL,
    PRIMARY KEY (map_id, revision, format, language),
    FOREIGN KEY (map_id, revision) REFERENCES report
);

-- The one row whose update hands out positions 1, 2, 3, … in the order of commits.
CREATE TABLE report_head (
    id       smallint PRIMARY KEY CHECK (id = 1),
    position bigint   NOT NULL
);
INSERT INTO report_head VALUES (1, 0);

-- What the relay publishes to impactkaart.reports.
CREATE TABLE report_outbox (
    position   bigint PRIMARY KEY,
    event_id   uuid        NOT NULL UNIQUE,
    map_id     uuid        NOT NULL,
    revision   integer     NOT NULL,
    created_at timestamptz NOT NULL,
    data       bytea       NOT NULL
);

-- Of db-scheduler, as its documentation gives it for PostgreSQL.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
