-- Pages on paper, by the hash of the page: printed when first asked for, and the same bytes from then on.
CREATE TABLE print (
    page_sha256 bytea PRIMARY KEY,
    bytes       bytea NOT NULL
);
ALTER TABLE print ALTER COLUMN bytes SET STORAGE EXTERNAL;
