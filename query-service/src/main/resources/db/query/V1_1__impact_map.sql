-- The current version of every impact map: one row a map, made from the events alone, so that it can be made again.
CREATE TABLE impact_map (
    map_id                        uuid PRIMARY KEY,
    organisation                  uuid        NOT NULL,
    shared_with                   uuid[]      NOT NULL,
    project                       text        NOT NULL,
    -- The name as lists sort and search it: lower case, without accents.
    project_key                   text COLLATE "C" NOT NULL,
    project_type                  text        NOT NULL,
    status                        text        NOT NULL,
    period_start                  date        NOT NULL,
    period_end                    date        NOT NULL,
    currency                      text        NOT NULL,
    perspective                   text        NOT NULL,
    sequence                      bigint      NOT NULL,
    position                      bigint      NOT NULL,
    -- Absent when the map has no costs.
    return_factor                 numeric,
    -- Minor units of the map's currency, unrounded.
    net_present_value             numeric     NOT NULL,
    present_value_of_benefits     numeric     NOT NULL,
    present_value_of_costs        numeric     NOT NULL,
    changed_at                    timestamptz NOT NULL,
    -- The whole map as JSON; every figure above can be made from it.
    state                         bytea       NOT NULL
    -- Room on the page for the next version of a row, so that a change touches no index.
) WITH (fillfactor = 50);

-- Out of line and as it is: a map is written often and read by its key, so packing it costs more than it saves.
ALTER TABLE impact_map ALTER COLUMN state SET STORAGE EXTERNAL;

-- Neither index holds a column that a changed figure touches.
CREATE INDEX impact_map_of_organisation ON impact_map (organisation, project_key, map_id);
CREATE INDEX impact_map_shared ON impact_map USING gin (shared_with);
