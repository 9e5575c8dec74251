package nl.impactkaart.portal.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An impact map. Money that was put in is in minor units of the currency; amounts of the valuation are decimals in the
 * currency; fractions are decimals.
 *
 * @param stories absent for whoever reads a map that is shared, as are findings and sharedWith
 */
public record ImpactMap(
        UUID id,
        UUID organisation,
        long sequence,
        Instant changedAt,
        String projection,
        String status,
        String project,
        String projectType,
        LocalDate periodStart,
        LocalDate periodEnd,
        String currency,
        String perspective,
        @Nullable Description description,
        @Nullable Method method,
        List<Cost> costs,
        List<Reach> reach,
        List<Outcome> outcomes,
        List<LabourEffect> labourEffects,
        List<Evidence> evidence,
        Valuation valuation,
        List<Confirmed> confirmed,
        List<Grant> grants,
        @Nullable List<Story> stories,
        @Nullable List<Finding> findings,
        @Nullable List<UUID> sharedWith) {

    public record Description(
            @Nullable String aim,
            @Nullable String targetGroup,
            @Nullable String approach,
            @Nullable String baseline) {}

    public record Method(
            String methodId,
            String methodVersion,
            int horizonYears,
            List<Rate> rates,
            String adjustment,
            List<PriceIndex> priceIndex,
            Map<String, BigDecimal> optimismBias) {

        /** Whether deductions are all there is between a unit value and what an outcome counts for. */
        public boolean onlyMultipliesDeductions() {
            return adjustment.equals("MULTIPLICATIVE")
                    && priceIndex.isEmpty()
                    && optimismBias.values().stream().allMatch(bias -> bias.signum() == 0);
        }
    }

    public record PriceIndex(int calendarYear) {}

    /** A discount rate, from a project year on. */
    public record Rate(int fromYear, BigDecimal ratePerYear) {}

    public record Cost(
            UUID costId,
            String description,
            String payer,
            String category,
            int firstYear,
            int lastYear,
            @Nullable Long fixedAmountMinor,
            @Nullable Long amountPerParticipantMinor,
            @Nullable UUID reachId,
            @Nullable BigDecimal inKindHours,
            @Nullable Long inKindHourlyRateMinor,
            @Nullable String evidenceGrade,
            @Nullable String source,
            long changedSequence) {}

    public record Reach(
            UUID reachId,
            String targetGroup,
            List<PeopleInYear> years,
            @Nullable String evidenceGrade,
            @Nullable String source,
            long changedSequence) {}

    public record PeopleInYear(
            int year,
            @Nullable Long plannedPeople,
            @Nullable Long actualPeople) {}

    public record Outcome(
            UUID outcomeId,
            String description,
            String stakeholder,
            String level,
            @Nullable String beneficiary,
            String status,
            @Nullable UUID reachId,
            @Nullable BigDecimal incidence,
            @Nullable BigDecimal quantityPerYear,
            List<BigDecimal> quantityByYear,
            String unit,
            @Nullable Long unitValueMinor,
            @Nullable String valueSource,
            @Nullable Integer priceLevelYear,
            int startYear,
            int durationYears,
            BigDecimal deadweight,
            BigDecimal displacement,
            BigDecimal attribution,
            BigDecimal leakage,
            BigDecimal substitution,
            BigDecimal dropOff,
            @Nullable String evidenceGrade,
            @Nullable String rationale,
            long changedSequence) {}

    public record LabourEffect(
            UUID labourEffectId,
            String description,
            String sector,
            int firstYear,
            int lastYear,
            @Nullable BigDecimal hoursPerYear,
            @Nullable BigDecimal hoursPerParticipant,
            @Nullable UUID reachId,
            BigDecimal hoursPerFte,
            @Nullable String source) {}

    public record Evidence(
            UUID evidenceId,
            String kind,
            @Nullable UUID rowId,
            @Nullable String figure,
            String title,
            String grade,
            @Nullable String link) {}

    public record Valuation(
            @Nullable String returnFactor,
            String netPresentValue,
            String presentValueOfBenefits,
            String presentValueOfCosts,
            String undiscountedCosts,
            List<ValuedOutcome> rows,
            List<ValuedCost> costs,
            List<ValuedYear> years,
            Benchmark benchmark) {}

    public record ValuedOutcome(String outcomeId, String netFactor, String impactOfFirstYear, String presentValue) {}

    public record ValuedCost(String costId, String presentValue) {}

    public record ValuedYear(
            int year, String costs, String benefits, String presentValueOfCosts, String presentValueOfBenefits) {}

    public record Benchmark(String returnFactor) {}

    public record Confirmed(
            String name,
            long sequence,
            Instant confirmedAt,
            @Nullable Instant verifiedAt) {}

    public record Grant(
            UUID grantId,
            String number,
            String funder,
            @Nullable UUID funderId,
            @Nullable Long amountMinor,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd) {}

    public record Story(
            UUID storyId,
            @Nullable UUID outcomeId,
            LocalDate consentedOn,
            long toldSequence,
            @Nullable Long withdrawnSequence) {}

    public record Finding(
            UUID findingId,
            String kind,
            @Nullable UUID rowId,
            @Nullable String figure,
            @Nullable Long aboutSequence,
            String text,
            long raisedSequence,
            Instant raisedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    public boolean isOpen() {
        return !status.equals("CLOSED");
    }

    /** The stories that are told no more, the latest last. */
    public List<Story> withdrawnStories() {
        return stories == null
                ? List.of()
                : stories.stream()
                        .filter(story -> story.withdrawnSequence() != null)
                        .toList();
    }

    /** What an outcome is called; absent when it is not there any more. */
    public @Nullable String outcomeName(@Nullable UUID id) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcomeId().equals(id))
                .map(Outcome::description)
                .findFirst()
                .orElse(null);
    }

    /** How many years of the project there are; they are counted from 1. */
    public int projectYears() {
        return (int) ChronoUnit.YEARS.between(periodStart, periodEnd) + 1;
    }
}
