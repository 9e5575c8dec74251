package nl.impactkaart.portal.map;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a map results in, as query-service tells it; amounts are decimals in the currency. */
record Results(
        Money money,
        Benchmark benchmark,
        Benefits benefits,
        List<Party> whoPaysWhoBenefits,
        Proxies proxies,
        Participation participation,
        List<OutcomeResult> priced,
        List<Told> told,
        List<OutcomeResult> excluded,
        List<Sector> labour) {

    record Money(
            @Nullable String returnFactor,
            String netPresentValue,
            String presentValueOfBenefits,
            String presentValueOfCosts,
            @Nullable String paybackMonths,
            @Nullable String paybackMonthsCumulative,
            List<Year> years) {}

    record Year(int year, String costs, String benefits) {}

    record Benchmark(String returnFactor) {}

    record Benefits(List<LevelPart> byLevel) {}

    record LevelPart(String level, String presentValue) {}

    record Party(String name, String costs, String benefits, String net) {}

    /** @param share of the value that rests on prices from elsewhere */
    record Proxies(@Nullable String share) {}

    record Participation(long people, @Nullable String costPerParticipant) {}

    /** @param units of all years, before deductions */
    record OutcomeResult(UUID outcomeId, String units) {}

    record Told(String level, List<OutcomeResult> outcomes) {}

    record Sector(String sector, String hours, String fteYears) {}
}
