-- The Merkle tree over all events, as the tiles of C2SP tlog-tiles: see docs/proof.md. A tile grows to 256 hashes.
CREATE TABLE log_tile (
    level  smallint NOT NULL,
    index  bigint   NOT NULL,
    hashes bytea    NOT NULL,
    PRIMARY KEY (level, index)
);

-- The last checkpoint, signed; one row from the first start on.
CREATE TABLE log_checkpoint (
    id   smallint PRIMARY KEY CHECK (id = 1),
    size bigint NOT NULL,
    note bytea  NOT NULL
);

-- Every key that ever signed, so that old checkpoints stay verifiable.
CREATE TABLE log_key (
    verifier_key text PRIMARY KEY,
    since        timestamptz NOT NULL DEFAULT now()
);
