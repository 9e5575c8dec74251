-- What shows stories is encrypted under the keys of all of them, which are files, and in no backup of this.
ALTER TABLE report_document
    -- Absent when a story that it showed is withdrawn; the hash stays.
    ALTER COLUMN bytes DROP NOT NULL,
    -- That it shows; none: its bytes are as they are read, else the hash alone is of what was encrypted.
    ADD COLUMN stories            uuid[] NOT NULL DEFAULT '{}',
    -- The event of the map that withdrew one of them.
    ADD COLUMN withdrawn_sequence bigint,
    ADD CHECK ((bytes IS NULL) = (withdrawn_sequence IS NOT NULL));
