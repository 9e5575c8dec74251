-- How far the rebuild that is under way has come, or what the last one found; as JSON, for whichever copy is asked.
CREATE TABLE rebuild_state (
    id    smallint PRIMARY KEY CHECK (id = 1),
    state text     NOT NULL
);
