-- Whether a version of the map was confirmed. A rebuild says so of maps that were confirmed before this column came.
ALTER TABLE impact_map ADD COLUMN confirmed boolean NOT NULL DEFAULT false;
