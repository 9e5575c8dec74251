package nl.impactkaart.command.impactmap.attachingevidence;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for a figure: a link to it, the SHA-256 of a file, or both; never the file itself.
 *
 * @param kind what it belongs to
 * @param rowId the cost, reach, outcome or labour effect; left out for MAP and METHOD
 * @param figure the figure that it supports, {@code deadweight} for example; the whole row when left out
 * @param title what it is; names no person
 * @param grade how well it supports the figure
 * @param fileSha256 SHA-256 of the file, 64 hexadecimal digits in lower case
 * @param link where it can be read, {@code https://} without a name or password before the host; whoever may read the
 *     map reads it, and it cannot be taken back, so it holds nothing secret or personal
 * @param reason why it is attached; names no person
 * @param effectiveOn from when it holds in the real world; today when left out
 */
record EvidenceRequest(
        @NotNull(message = "is missing") FigureKind kind,
        @Nullable UUID rowId,
        @Name @Nullable String figure,
        @NotNull(message = "is missing") @Name String title,
        @NotNull(message = "is missing") EvidenceGrade grade,
        @Nullable String fileSha256,
        @Nullable URI link,
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    EvidenceAttached attached(UUID id) {
        return new EvidenceAttached(id, kind, rowId, figure, title, grade, fileSha256, link);
    }
}
