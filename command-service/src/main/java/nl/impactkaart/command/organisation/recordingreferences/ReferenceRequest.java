package nl.impactkaart.command.organisation.recordingreferences;

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
import nl.impactkaart.command.api.Text;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.organisation.ReferenceOutcome;
import nl.impactkaart.contracts.organisation.ReferenceProjectRecorded;
import nl.impactkaart.contracts.organisation.ReferenceProjectRevised;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a reference project.
 *
 * @param description what is done there, and for whom; names no person
 * @param currency ISO 4217 code of every amount here
 * @param source where the figures come from
 * @param outcomes for each person reached
 * @param reason why it changes; required to revise; names no person
 * @param effectiveOn from when it holds; today when left out
 */
record ReferenceRequest(
        @NotNull(message = "is missing") @Name String name,
        @NotNull(message = "is missing") ProjectType projectType,
        @Text @Nullable String description,
        @NotNull(message = "is missing") @Name String currency,
        @NotNull(message = "is missing") @Text String source,

        @NotNull(message = "is missing")
        @Size(max = Limits.REFERENCE_OUTCOMES, message = "has more than {max} outcomes")
        List<@Valid @NotNull(message = "is missing") OutcomeOfReference> outcomes,

        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    /**
     * An outcome for each person reached.
     *
     * @param outcomeId of the outcome that stands; a new one when left out
     * @param incidence units of the outcome for each person reached, a decimal string
     * @param unitValueMinor what one unit is worth, in minor units; negative for harm; required when PRICED
     * @param valueSource where the unit value comes from
     * @param priceLevelYear in whose prices the unit value is
     * @param startYear project year in which it begins; 1 when left out
     * @param durationYears for how many years it lasts; 1 when left out
     * @param deadweight fraction that would have happened anyway; 0 when left out, as are the next five
     * @param rationale why these figures: the evidence in words
     */
    record OutcomeOfReference(
            @Nullable UUID outcomeId,
            @NotNull(message = "is missing") @Text String description,
            @NotNull(message = "is missing") @Name String stakeholder,
            @NotNull(message = "is missing") ImpactLevel level,
            @Name @Nullable String beneficiary,
            @NotNull(message = "is missing") OutcomeStatus status,
            @NotNull(message = "is missing") BigDecimal incidence,
            @NotNull(message = "is missing") @Name String unit,
            @Nullable Long unitValueMinor,
            @Text @Nullable String valueSource,
            @Nullable Integer priceLevelYear,
            @Nullable Integer startYear,
            @Nullable Integer durationYears,
            @Nullable BigDecimal deadweight,
            @Nullable BigDecimal displacement,
            @Nullable BigDecimal attribution,
            @Nullable BigDecimal leakage,
            @Nullable BigDecimal substitution,
            @Nullable BigDecimal dropOff,
            @Nullable EvidenceGrade evidenceGrade,
            @Text @Nullable String rationale) {

        ReferenceOutcome outcome() {
            return new ReferenceOutcome(
                    outcomeId == null ? UUID.randomUUID() : outcomeId,
                    description,
                    stakeholder,
                    level,
                    beneficiary,
                    status,
                    incidence,
                    unit,
                    unitValueMinor,
                    valueSource,
                    priceLevelYear,
                    startYear == null ? 1 : startYear,
                    durationYears == null ? 1 : durationYears,
                    orZero(deadweight),
                    orZero(displacement),
                    orZero(attribution),
                    orZero(leakage),
                    orZero(substitution),
                    orZero(dropOff),
                    evidenceGrade,
                    rationale);
        }

        private static BigDecimal orZero(@Nullable BigDecimal fraction) {
            return fraction == null ? BigDecimal.ZERO : fraction;
        }
    }

    ReferenceProjectRecorded recorded(UUID id) {
        return new ReferenceProjectRecorded(id, name, projectType, description, currency, source, figures());
    }

    ReferenceProjectRevised revised(UUID id) {
        return new ReferenceProjectRevised(id, name, projectType, description, currency, source, figures());
    }

    private List<ReferenceOutcome> figures() {
        return outcomes.stream().map(OutcomeOfReference::outcome).toList();
    }
}
