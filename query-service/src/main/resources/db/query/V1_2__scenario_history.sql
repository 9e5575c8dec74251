-- What happened to every scenario, and what it and the map were worth then. Made from the events alone.
CREATE TABLE scenario_history (
    map_id                      uuid        NOT NULL,
    sequence                    bigint      NOT NULL,
    scenario_id                 uuid        NOT NULL,
    happening                   text        NOT NULL,
    name                        text        NOT NULL,
    description                 text,
    adjustments                 bytea       NOT NULL,
    member                      uuid        NOT NULL,
    reason                      text,
    recorded_at                 timestamptz NOT NULL,
    effective_on                date        NOT NULL,
    -- The last event of the append that it came with.
    append_last                 bigint      NOT NULL,
    -- Minor units of the map's currency, unrounded; of the scenario absent when it could not be valued, and then why.
    scenario_return_factor      numeric,
    scenario_net_present_value  numeric,
    scenario_present_benefits   numeric,
    scenario_present_costs      numeric,
    inapplicable                text,
    map_return_factor           numeric,
    map_net_present_value       numeric     NOT NULL,
    map_present_benefits        numeric     NOT NULL,
    map_present_costs           numeric     NOT NULL,
    PRIMARY KEY (map_id, sequence)
);
CREATE INDEX scenario_history_of_scenario ON scenario_history (map_id, scenario_id, sequence);
