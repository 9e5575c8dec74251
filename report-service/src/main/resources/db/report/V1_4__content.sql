-- Why figures changed, for the next report.
CREATE TABLE report_reason (
    map_id   uuid   NOT NULL,
    sequence bigint NOT NULL,
    -- What the change was about, by SubjectKind; the row is absent for what a map has one of.
    kind     text   NOT NULL,
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

-- Pages on paper or as spreadsheets, by the hash of the page: printed when first asked for, the same bytes from then on.
CREATE TABLE print (
    page_sha256 bytea NOT NULL,
    format      text  NOT NULL,
    bytes       bytea NOT NULL,
    PRIMARY KEY (page_sha256, format)
);
ALTER TABLE print ALTER COLUMN bytes SET STORAGE EXTERNAL;
