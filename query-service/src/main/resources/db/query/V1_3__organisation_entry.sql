-- What organisations keep for their maps, and what all share (under the nil UUID): the last event about each thing.
CREATE TABLE organisation_entry (
    organisation uuid        NOT NULL,
    -- METHOD, REFERENCE or BRANDING.
    kind         text        NOT NULL,
    -- By which lists are sorted and one is found: id and version of a method, id of a reference project.
    entry        text COLLATE "C" NOT NULL,
    sequence     bigint      NOT NULL,
    recorded_at  timestamptz NOT NULL,
    name         text        NOT NULL,
    revision     integer     NOT NULL,
    data         bytea       NOT NULL,
    PRIMARY KEY (organisation, kind, entry)
);
