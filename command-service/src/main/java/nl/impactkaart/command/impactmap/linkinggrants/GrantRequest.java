package nl.impactkaart.command.impactmap.linkinggrants;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.impactmap.GrantId;
import org.jspecify.annotations.Nullable;

/**
 * A grant of the project.
 *
 * @param number as its funder writes it; spaces and case tell no two apart
 * @param funder name of the organisation that gives it; names no person
 * @param funderId of that organisation here, as the shares of the map name it; left out when it has no account
 * @param amountMinor what is granted, in minor units of the map's currency
 * @param periodStart the first day for which it is given
 * @param periodEnd the last one
 * @param reason why it is linked; names no person
 * @param effectiveOn from when it holds in the real world; today when left out
 */
record GrantRequest(
        @NotNull(message = "is missing")
        @Name
        @Size(max = Limits.GRANT_NUMBER_LENGTH, message = "must have at most {max} characters")
        String number,

        @NotNull(message = "is missing") @Name String funder,
        @Nullable UUID funderId,
        @NotNull(message = "is missing") Long amountMinor,
        @NotNull(message = "is missing") @CalendarDay LocalDate periodStart,
        @NotNull(message = "is missing") @CalendarDay LocalDate periodEnd,
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    GrantLinked linked() {
        return new GrantLinked(
                GrantId.of(number, funder).value(), number, funder, funderId, amountMinor, periodStart, periodEnd);
    }
}
