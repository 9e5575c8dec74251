package nl.impactkaart.contracts.impactmap;

import nl.impactkaart.contracts.DomainEvent;

/**
 * Something that happened to one impact map.
 *
 * <p>Events are flat and in the past tense. Money is in minor units of the map's currency, years are project years
 * (1 is the first year of the project, 0 the time before it), fractions are parts of one.
 */
public sealed interface ImpactMapEvent extends DomainEvent
        permits MapEvent,
                CostEvent,
                ReachEvent,
                OutcomeEvent,
                LabourEffectEvent,
                EvidenceEvent,
                ScenarioEvent,
                AuditEvent,
                GrantEvent,
                StoryEvent {}
