-- Files that were sent to become maps, and what came of them. One is kept for a month; its content until it has ended.
CREATE TABLE import (
    import_id       uuid PRIMARY KEY,
    organisation    uuid        NOT NULL,
    member          uuid        NOT NULL,
    -- Of the request, unique within the organisation; then the hash says whether it is the same request.
    idempotency_key text,
    content_hash    bytea       NOT NULL,
    content         bytea,
    effective_on    date        NOT NULL,
    status          text        NOT NULL,
    parts_done      integer     NOT NULL DEFAULT 0,
    parts_total     integer,
    -- The map that it becomes, decided beforehand so that a second attempt makes no second map.
    map_id          uuid        NOT NULL,
    sequence        bigint,
    -- What could not be read, and what was passed over; JSON.
    problems        bytea,
    remarks         bytea,
    submitted_at    timestamptz NOT NULL,
    ended_at        timestamptz,
    UNIQUE (organisation, idempotency_key)
);
CREATE INDEX import_of_organisation ON import (organisation, submitted_at DESC, import_id);
CREATE INDEX import_ended ON import (ended_at);

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
