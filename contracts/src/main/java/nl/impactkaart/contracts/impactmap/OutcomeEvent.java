package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** Something that happened to one outcome. */
public sealed interface OutcomeEvent extends ImpactMapEvent permits OutcomeFigures, OutcomeRemoved {

    UUID outcomeId();
}
