-- What is not as it was signed, as the copy that found it says; while the row is there, no copy records anything. It goes
-- when a check that the operator asked for finds everything whole.
CREATE TABLE log_broken (
    id       smallint PRIMARY KEY CHECK (id = 1),
    reason   text        NOT NULL,
    found_at timestamptz NOT NULL DEFAULT now()
);
