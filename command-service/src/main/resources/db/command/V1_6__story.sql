-- Stories from practice, encrypted: personal data, and so in no event. Their keys are files, and in no backup of this.
CREATE TABLE story (
    story_id     uuid        PRIMARY KEY,
    map_id       uuid        NOT NULL,
    organisation uuid        NOT NULL,
    -- Whether the event that tells of it is known to be recorded; what stays untold is swept away.
    told         boolean     NOT NULL DEFAULT false,
    stored_at    timestamptz NOT NULL,
    ciphertext   bytea       NOT NULL
);
CREATE INDEX story_of_map ON story (map_id, stored_at, story_id);
CREATE INDEX story_untold ON story (stored_at) WHERE NOT told;
