package nl.impactkaart.command.impactmap.recordinglaboureffect;

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
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a labour-market effect. The hours of a year are the sum of the parts that are given; hours that are
 * lost are negative. They are told, never priced.
 *
 * @param description what changes
 * @param sector of the labour market, in the organisation's own words
 * @param firstYear first project year, from 1
 * @param lastYear last project year
 * @param hoursPerYear hours a year in all, a decimal string
 * @param hoursPerParticipant hours for each person reached in the year, a decimal string
 * @param reachId the target group whose people count; all groups when left out
 * @param hoursPerFte hours a year of one full-time job, a decimal string above 0
 * @param ranges low and high bounds of hoursPerYear and hoursPerParticipant
 * @param source where the figures come from
 * @param reason why the figure changes; required to revise; names no person
 * @param effectiveOn from when it holds in the real world; today when left out
 */
record LabourEffectRequest(
        @NotNull(message = "is missing") @Text String description,
        @NotNull(message = "is missing") @Name String sector,
        @NotNull(message = "is missing") Integer firstYear,
        @NotNull(message = "is missing") Integer lastYear,
        @Nullable BigDecimal hoursPerYear,
        @Nullable BigDecimal hoursPerParticipant,
        @Nullable UUID reachId,
        @NotNull(message = "is missing") BigDecimal hoursPerFte,

        @Size(max = Limits.RANGES, message = "has more than {max} ranges") @Nullable
        List<@Valid @NotNull(message = "is missing") RangeRequest> ranges,

        @Nullable EvidenceGrade evidenceGrade,
        @Text @Nullable String source,
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    LabourEffectRecorded recorded(UUID id) {
        return new LabourEffectRecorded(
                id,
                description,
                sector,
                firstYear,
                lastYear,
                hoursPerYear,
                hoursPerParticipant,
                reachId,
                hoursPerFte,
                RangeRequest.ranges(ranges),
                evidenceGrade,
                source);
    }

    LabourEffectRevised revised(UUID id) {
        return new LabourEffectRevised(
                id,
                description,
                sector,
                firstYear,
                lastYear,
                hoursPerYear,
                hoursPerParticipant,
                reachId,
                hoursPerFte,
                RangeRequest.ranges(ranges),
                evidenceGrade,
                source);
    }
}
