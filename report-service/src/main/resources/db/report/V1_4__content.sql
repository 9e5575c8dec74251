-- Why figures changed, for the next report.
CREATE TABLE report_reason (
    map_id   uuid   NOT NULL,
    sequence bigint NOT NULL,
    -- What the change was about; absent for what a map has one of.
    row_id   uuid,
    reason   text   NOT NULL,
    PRIMARY KEY (map_id, sequence)
);

-- How organisations show themselves: every choice, so that reports can be made again. The last one counts.
CREATE TABLE report_branding (
    organisation uuid   NOT NULL,
    sequence     bigint NOT NULL,
    -- BrandingChosen as JSON.
    content      bytea  NOT NULL,
    PRIMARY KEY (organisation, sequence)
);

-- Pages on paper, by the hash of the page: printed when first asked for, and the same bytes from then on.
CREATE TABLE print (
    page_sha256 bytea PRIMARY KEY,
    bytes       bytea NOT NULL
);
ALTER TABLE print ALTER COLUMN bytes SET STORAGE EXTERNAL;
