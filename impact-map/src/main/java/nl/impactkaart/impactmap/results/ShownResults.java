package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import org.jspecify.annotations.Nullable;

/**
 * The results as readers get them, in the API and in the report: rounded, and nothing is computed from them. Amounts are
 * in whole units of the currency (euros, not cents) with its decimals; factors, shares and months have six decimals,
 * units, hours and full-time jobs six at most. What they mean is said by {@link MapResults} and its parts.
 *
 * @param priced outcomes that count in money
 * @param told effects that are counted and not priced, by level; only levels that have any
 * @param excluded outcomes that wait for evidence
 */
public record ShownResults(
        MoneyResult money,
        BenefitsResult benefits,
        CostsResult costs,
        List<PartyResult> whoPaysWhoBenefits,
        FundingResult funding,
        ProxyResult proxies,
        ParticipationResult participation,
        List<OutcomeResult> priced,
        List<ToldResult> told,
        List<OutcomeResult> excluded,
        List<SectorResult> labour) {

    public static ShownResults of(MapResults results, int fractionDigits) {
        return new Showing(results, fractionDigits).results();
    }

    public record MoneyResult(
            @Nullable BigDecimal returnFactor,
            BigDecimal netPresentValue,
            @Nullable BigDecimal netReturn,
            BigDecimal presentValueOfBenefits,
            BigDecimal presentValueOfCosts,
            BigDecimal undiscountedCosts,
            @Nullable BigDecimal paybackMonths,
            @Nullable BigDecimal paybackMonthsCumulative,
            List<YearResult> years) {}

    public record YearResult(
            int year,
            BigDecimal costs,
            BigDecimal benefits,
            BigDecimal presentValueOfCosts,
            BigDecimal presentValueOfBenefits) {}

    public record BenefitsResult(
            List<PartyPart> byStakeholder,
            List<PartyPart> byBeneficiary,
            List<LevelPart> byLevel,
            List<GroupPart> byTargetGroup) {}

    public record PartyPart(String name, BigDecimal presentValue) {}

    public record LevelPart(ImpactLevel level, BigDecimal presentValue) {}

    /** Without a group: the outcomes whose quantity is given directly. */
    public record GroupPart(
            @Nullable UUID reachId, @Nullable String targetGroup, BigDecimal presentValue) {}

    public record CostsResult(List<PayerResult> byPayer, List<CategoryPart> byCategory) {}

    public record PayerResult(String name, BigDecimal presentValue, List<YearCost> years) {}

    /** Undiscounted. */
    public record YearCost(int year, BigDecimal amount) {}

    public record CategoryPart(CostCategory category, BigDecimal presentValue) {}

    public record PartyResult(String name, BigDecimal costs, BigDecimal benefits, BigDecimal net) {}

    public record FundingResult(List<FunderResult> funders, BigDecimal unallocated) {}

    public record FunderResult(
            String name,
            BigDecimal costs,
            @Nullable BigDecimal shareOfCosts,
            BigDecimal allocated,
            @Nullable BigDecimal ratio) {}

    public record ProxyResult(
            @Nullable BigDecimal share, @Nullable BigDecimal shareWithSource, List<GradePart> byGrade) {}

    /** Without a grade: nothing supports the unit value. */
    public record GradePart(@Nullable EvidenceGrade grade, BigDecimal share) {}

    public record ParticipationResult(
            long people,
            long personYears,
            @Nullable BigDecimal costPerParticipant,
            @Nullable BigDecimal costPerPersonYear,
            List<GroupResult> groups) {}

    public record GroupResult(
            UUID reachId, String targetGroup, long people, long personYears, List<ReachedYear> years) {}

    public record ReachedYear(
            int year,
            @Nullable Long plannedPeople,
            @Nullable Long actualPeople,
            @Nullable BigDecimal realised) {}

    public record OutcomeResult(
            UUID outcomeId,
            String description,
            String stakeholder,
            ImpactLevel level,
            OutcomeStatus status,
            String unit,
            BigDecimal units,
            List<UnitsInYear> years,
            @Nullable BigDecimal presentValue,
            @Nullable BigDecimal costPerUnit,
            BigDecimal unallocatedShare) {}

    public record UnitsInYear(int year, BigDecimal units) {}

    public record ToldResult(ImpactLevel level, List<OutcomeResult> outcomes) {}

    public record SectorResult(String sector, BigDecimal hours, BigDecimal fteYears, List<WorkInYear> years) {}

    public record WorkInYear(int year, BigDecimal hours, BigDecimal fte) {}
}
