package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.meaning.Meaning;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Rows as they would stand, target groups first. One with the id of a row of the map stands in its"
                + " place, any other comes besides. Only what has a worth is given: words are left out.")
record SupposedRows(
        @Size(max = SupposedRows.MOST, message = "has more than {max} rows") @Nullable
        List<@Valid @NotNull(message = "is missing") SupposedReach> reach,

        @Size(max = SupposedRows.MOST, message = "has more than {max} rows") @Nullable
        List<@Valid @NotNull(message = "is missing") SupposedCost> costs,

        @Size(max = SupposedRows.MOST, message = "has more than {max} rows") @Nullable
        List<@Valid @NotNull(message = "is missing") SupposedOutcome> outcomes) {

    static final int MOST = 50;

    /** What is left out has no worth. */
    private static final String UNNAMED = "";

    @Schema(description = "How many people of a target group would be reached.")
    record SupposedReach(
            @Nullable UUID reachId,

            @NotNull(message = "is missing") @Size(max = Limits.PROJECT_YEARS, message = "has more than {max} years")
            List<@Valid @NotNull(message = "is missing") SupposedYear> years) {

        ReachRecorded recorded() {
            return new ReachRecorded(
                    known(reachId),
                    UNNAMED,
                    years.stream()
                            .map(year -> new PeopleInYear(year.year(), year.plannedPeople(), year.actualPeople()))
                            .toList(),
                    List.of(),
                    null,
                    null);
        }
    }

    @Schema(description = "People in one project year.")
    record SupposedYear(
            @NotNull(message = "is missing") Integer year,
            @Nullable Long plannedPeople,
            @Nullable Long actualPeople) {}

    @Schema(description = "A cost line with the figures of the command that records it.")
    record SupposedCost(
            @Nullable UUID costId,
            @NotNull(message = "is missing") Integer firstYear,
            @NotNull(message = "is missing") Integer lastYear,
            @Nullable Long fixedAmountMinor,
            @Nullable Long amountPerParticipantMinor,
            @Nullable UUID reachId,
            @Nullable BigDecimal inKindHours,
            @Nullable Long inKindHourlyRateMinor) {

        CostRecorded recorded() {
            return new CostRecorded(
                    known(costId),
                    UNNAMED,
                    UNNAMED,
                    CostCategory.OTHER,
                    firstYear,
                    lastYear,
                    fixedAmountMinor,
                    amountPerParticipantMinor,
                    reachId,
                    inKindHours,
                    inKindHourlyRateMinor,
                    List.of(),
                    null,
                    null);
        }
    }

    @Schema(description = "An outcome with the figures of the command that records it.")
    record SupposedOutcome(
            @Nullable UUID outcomeId,
            @NotNull(message = "is missing") OutcomeStatus status,
            @Nullable UUID reachId,
            @Nullable BigDecimal incidence,
            @Nullable BigDecimal quantityPerYear,

            @Size(max = Limits.PROJECT_YEARS, message = "has more than {max} years") @Nullable
            List<@NotNull(message = "is missing") BigDecimal> quantityByYear,

            @Nullable Long unitValueMinor,
            @Nullable Integer priceLevelYear,
            @NotNull(message = "is missing") Integer startYear,
            @NotNull(message = "is missing") Integer durationYears,
            @Nullable BigDecimal deadweight,
            @Nullable BigDecimal displacement,
            @Nullable BigDecimal attribution,
            @Nullable BigDecimal leakage,
            @Nullable BigDecimal substitution,
            @Nullable BigDecimal dropOff,
            @Nullable EvidenceGrade evidenceGrade) {

        OutcomeRecorded recorded() {
            return new OutcomeRecorded(
                    known(outcomeId),
                    UNNAMED,
                    UNNAMED,
                    ImpactLevel.CLIENT,
                    null,
                    status,
                    reachId,
                    incidence,
                    quantityPerYear,
                    quantityByYear == null ? List.of() : quantityByYear,
                    UNNAMED,
                    unitValueMinor,
                    null,
                    priceLevelYear,
                    startYear,
                    durationYears,
                    orZero(deadweight),
                    orZero(displacement),
                    orZero(attribution),
                    orZero(leakage),
                    orZero(substitution),
                    orZero(dropOff),
                    List.of(),
                    evidenceGrade,
                    null,
                    List.of());
        }

        private static BigDecimal orZero(@Nullable BigDecimal fraction) {
            return fraction == null ? BigDecimal.ZERO : fraction;
        }
    }

    /**
     * The map as it would be with them.
     *
     * @throws MeaninglessFigureException naming {@code rows.<list>[i].<figure>}, when a row could not be recorded so
     */
    ImpactMap in(ImpactMap map) {
        ImpactMap supposed = map;
        for (int i = 0; i < orNone(reach).size(); i++) {
            ReachRecorded row = orNone(reach).get(i).recorded();
            supposed = with(supposed, row, "reach", i, () -> Meaning.require(row));
        }
        for (int i = 0; i < orNone(costs).size(); i++) {
            ImpactMap before = supposed;
            CostRecorded row = orNone(costs).get(i).recorded();
            supposed = with(before, row, "costs", i, () -> Meaning.require(row, before));
        }
        for (int i = 0; i < orNone(outcomes).size(); i++) {
            ImpactMap before = supposed;
            OutcomeRecorded row = orNone(outcomes).get(i).recorded();
            supposed = with(before, row, "outcomes", i, () -> Meaning.require(row, before));
        }
        return supposed;
    }

    private static ImpactMap with(ImpactMap map, ImpactMapEvent row, String list, int index, Runnable requirement) {
        try {
            requirement.run();
        } catch (MeaninglessFigureException e) {
            throw new MeaninglessFigureException("rows." + list + "[" + index + "]." + e.field(), e.reason());
        }
        return map.supposing(List.of(row));
    }

    private static <T> List<T> orNone(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows;
    }

    private static UUID known(@Nullable UUID id) {
        return Objects.requireNonNullElseGet(id, UUID::randomUUID);
    }
}
