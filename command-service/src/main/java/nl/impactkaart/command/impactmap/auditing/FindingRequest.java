package nl.impactkaart.command.impactmap.auditing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import org.jspecify.annotations.Nullable;

/**
 * A finding about a figure, about an event, or about what an event did to a figure.
 *
 * @param kind what the figure belongs to; left out for a finding about an event alone
 * @param rowId the cost, reach, outcome or labour effect; left out for MAP and METHOD
 * @param figure the figure, {@code deadweight} for example; the whole row when left out
 * @param aboutSequence sequence of the event; left out for a finding about the map as it stands
 * @param text what was found; names no person
 * @param reason why it is raised; names no person
 * @param effectiveOn from when it holds; today when left out
 */
record FindingRequest(
        @Nullable FigureKind kind,
        @Nullable UUID rowId,
        @Name @Nullable String figure,
        @Nullable Long aboutSequence,
        @NotNull(message = "is missing") @Text String text,
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    FindingRaised raised(UUID id) {
        return new FindingRaised(id, kind, rowId, figure, aboutSequence, text);
    }
}
