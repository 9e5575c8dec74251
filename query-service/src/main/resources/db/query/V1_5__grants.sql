-- Numbers of the grants that are linked to a map, as Grant.key() writes them, one a line; absent when there are none.
ALTER TABLE impact_map ADD COLUMN grant_keys text;

-- It holds a column that no changed figure touches.
CREATE INDEX impact_map_granted ON impact_map USING gin (string_to_array(grant_keys, E'\n'));
