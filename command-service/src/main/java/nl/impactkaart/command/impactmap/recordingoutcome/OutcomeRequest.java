package nl.impactkaart.command.impactmap.recordingoutcome;

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
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import org.jspecify.annotations.Nullable;

/**
 * All figures of an outcome. Its quantity is given in exactly one way: incidence with reachId, quantityPerYear, or
 * quantityByYear. Decimals are strings; fractions are deducted, so "0.15" takes 15 % off.
 *
 * @param stakeholder who experiences it
 * @param beneficiary who benefits; the stakeholder when left out
 * @param status PRICED counts in money, HELD is counted and told, EXCLUDED waits for evidence
 * @param reachId the target group that the incidence refers to
 * @param incidence units for each person reached
 * @param quantityPerYear units in each year of the outcome
 * @param quantityByYear units by year of the outcome
 * @param unit what is counted
 * @param unitValueMinor what one unit is worth, in minor units (cents); negative for harm; required when PRICED
 * @param valueSource where the unit value comes from
 * @param priceLevelYear calendar year whose prices the unit value is in
 * @param startYear project year in which it begins, from 1
 * @param durationYears for how many years it lasts
 * @param deadweight fraction that would have happened anyway
 * @param displacement fraction that only moved elsewhere
 * @param attribution fraction that is due to others
 * @param leakage fraction that leaks to people outside the target group
 * @param substitution fraction that replaces something else
 * @param dropOff fraction by which it fades each year after its first
 * @param ranges low and high bounds of figures
 * @param rationale why these figures
 * @param allocations parts of its value that are credited to those who pay, together 1 at most; what is left stays
 *     unallocated
 * @param reason why the figure changes; required to revise; names no person
 * @param effectiveOn from when it holds in the real world; today when left out
 */
record OutcomeRequest(
        @NotNull(message = "is missing") @Text String description,
        @NotNull(message = "is missing") @Name String stakeholder,
        @NotNull(message = "is missing") ImpactLevel level,
        @Name @Nullable String beneficiary,
        @NotNull(message = "is missing") OutcomeStatus status,
        @Nullable UUID reachId,
        @Nullable BigDecimal incidence,
        @Nullable BigDecimal quantityPerYear,

        @Size(max = Limits.PROJECT_YEARS, message = "has more than {max} years") @Nullable
        List<@NotNull(message = "is missing") BigDecimal> quantityByYear,

        @NotNull(message = "is missing") @Name String unit,
        @Nullable Long unitValueMinor,
        @Text @Nullable String valueSource,
        @Nullable Integer priceLevelYear,
        @NotNull(message = "is missing") Integer startYear,
        @NotNull(message = "is missing") Integer durationYears,
        @Nullable BigDecimal deadweight,
        @Nullable BigDecimal displacement,
        @Nullable BigDecimal attribution,
        @Nullable BigDecimal leakage,
        @Nullable BigDecimal substitution,
        @Nullable BigDecimal dropOff,

        @Size(max = Limits.RANGES, message = "has more than {max} ranges") @Nullable
        List<@Valid @NotNull(message = "is missing") RangeRequest> ranges,

        @Nullable EvidenceGrade evidenceGrade,
        @Text @Nullable String rationale,

        @Size(max = Limits.ALLOCATIONS, message = "has more than {max} payers") @Nullable
        List<@Valid @NotNull(message = "is missing") AllocationRequest> allocations,

        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    /**
     * The part of an outcome that is credited to one of those who pay.
     *
     * @param payer as the costs of the map name it
     * @param share fraction of the outcome's value, above 0
     */
    record AllocationRequest(
            @NotNull(message = "is missing") @Name String payer,
            @NotNull(message = "is missing") BigDecimal share) {}

    OutcomeRecorded recorded(UUID id) {
        return new OutcomeRecorded(
                id,
                description,
                stakeholder,
                level,
                beneficiary,
                status,
                reachId,
                incidence,
                quantityPerYear,
                quantityByYear == null ? List.of() : quantityByYear,
                unit,
                unitValueMinor,
                valueSource,
                priceLevelYear,
                startYear,
                durationYears,
                orZero(deadweight),
                orZero(displacement),
                orZero(attribution),
                orZero(leakage),
                orZero(substitution),
                orZero(dropOff),
                RangeRequest.ranges(ranges),
                evidenceGrade,
                rationale,
                shares());
    }

    OutcomeRevised revised(UUID id) {
        return new OutcomeRevised(
                id,
                description,
                stakeholder,
                level,
                beneficiary,
                status,
                reachId,
                incidence,
                quantityPerYear,
                quantityByYear == null ? List.of() : quantityByYear,
                unit,
                unitValueMinor,
                valueSource,
                priceLevelYear,
                startYear,
                durationYears,
                orZero(deadweight),
                orZero(displacement),
                orZero(attribution),
                orZero(leakage),
                orZero(substitution),
                orZero(dropOff),
                RangeRequest.ranges(ranges),
                evidenceGrade,
                rationale,
                shares());
    }

    private List<Allocation> shares() {
        return allocations == null
                ? List.of()
                : allocations.stream()
                        .map(allocation -> new Allocation(allocation.payer(), allocation.share()))
                        .toList();
    }

    private static BigDecimal orZero(@Nullable BigDecimal fraction) {
        return fraction == null ? BigDecimal.ZERO : fraction;
    }
}
