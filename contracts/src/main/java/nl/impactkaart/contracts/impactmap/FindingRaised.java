package nl.impactkaart.contracts.impactmap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An auditor raised a finding (bevinding), about a figure, about an event, or about what an event did to a figure.
 *
 * @param kind what the figure belongs to; absent when it is about an event alone
 * @param rowId the cost, reach, outcome or labour effect; absent for the map and its method
 * @param figure name of the component; the whole row when absent
 * @param aboutSequence of the event; absent when it is about the map as it stands
 * @param text what was found; names no person
 */
public record FindingRaised(
        UUID findingId,
        @Nullable FigureKind kind,
        @Nullable UUID rowId,
        @Nullable String figure,
        @Nullable Long aboutSequence,
        String text)
        implements AuditEvent {}
