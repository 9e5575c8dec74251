-- The files of reports and the figures that they print, as the report service tells them; for the proof of a map.
CREATE TABLE printed_report (
    map_id                    uuid    NOT NULL,
    revision                  integer NOT NULL,
    format                    text    NOT NULL,
    language                  text    NOT NULL,
    sha256                    text    NOT NULL,
    map_sequence              bigint  NOT NULL,
    method_id                 text    NOT NULL,
    method_version            text    NOT NULL,
    currency                  text    NOT NULL,
    return_factor             numeric,
    net_present_value         numeric NOT NULL,
    present_value_of_benefits numeric NOT NULL,
    present_value_of_costs    numeric NOT NULL,
    PRIMARY KEY (map_id, revision, format, language)
);
