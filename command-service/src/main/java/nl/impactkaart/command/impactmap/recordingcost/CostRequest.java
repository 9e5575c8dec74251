package nl.impactkaart.command.impactmap.recordingcost;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.RangeRequest;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a cost line. The yearly cost is the sum of the parts that are given.
 *
 * @param description what it is
 * @param payer who bears it
 * @param firstYear first project year; 0 is before the project starts
 * @param lastYear last project year
 * @param fixedAmountMinor minor units (cents) a year
 * @param amountPerParticipantMinor minor units for each person reached in the year
 * @param reachId the target group whose people count; all groups when left out
 * @param inKindHours hours a year that are given, a decimal string; with inKindHourlyRateMinor
 * @param inKindHourlyRateMinor what such an hour is valued at, in minor units
 * @param ranges low and high bounds of figures
 * @param source where the figures come from
 * @param reason why the figure changes; required to revise; names no person
 * @param effectiveOn from when it holds in the real world; today when left out
 */
record CostRequest(
        @NotNull(message = "is missing") @Text String description,
        @NotNull(message = "is missing") @Name String payer,
        @NotNull(message = "is missing") CostCategory category,
        @NotNull(message = "is missing") Integer firstYear,
        @NotNull(message = "is missing") Integer lastYear,
        @Nullable Long fixedAmountMinor,
        @Nullable Long amountPerParticipantMinor,
        @Nullable UUID reachId,
        @Nullable BigDecimal inKindHours,
        @Nullable Long inKindHourlyRateMinor,

        @Size(max = Limits.RANGES, message = "has more than {max} ranges") @Nullable
        List<@Valid @NotNull(message = "is missing") RangeRequest> ranges,

        @Nullable EvidenceGrade evidenceGrade,
        @Text @Nullable String source,
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    CostRecorded recorded(UUID id) {
        return new CostRecorded(
                id,
                description,
                payer,
                category,
                firstYear,
                lastYear,
                fixedAmountMinor,
                amountPerParticipantMinor,
                reachId,
                inKindHours,
                inKindHourlyRateMinor,
                RangeRequest.ranges(ranges),
                evidenceGrade,
                source);
    }

    CostRevised revised(UUID id) {
        return new CostRevised(
                id,
                description,
                payer,
                category,
                firstYear,
                lastYear,
                fixedAmountMinor,
                amountPerParticipantMinor,
                reachId,
                inKindHours,
                inKindHourlyRateMinor,
                RangeRequest.ranges(ranges),
                evidenceGrade,
                source);
    }
}
