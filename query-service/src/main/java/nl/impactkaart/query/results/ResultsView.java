package nl.impactkaart.query.results;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.ShownResults;
import nl.impactkaart.query.currentmap.Benchmark;
import nl.impactkaart.query.currentmap.ProjectionState;
import nl.impactkaart.query.currentmap.VisibleMap;

@Schema(
        name = "Results",
        description = "What a map results in. Amounts are decimals in the map's currency, rounded for display; factors,"
                + " shares and months have six decimals, units, hours and full-time jobs six at most. What cannot be"
                + " computed is absent, never 0. Names of those who pay or benefit are the same when they are written"
                + " the same. The method is in docs/method/distribution.md.")
record ResultsView(
        UUID id,

        @Schema(description = "The event within the map that all of this stands on.")
        long sequence,

        @Schema(description = "LIVE, or else the figures may be behind what was recorded.")
        ProjectionState projection,

        @Schema(description = "ISO 4217 code of every amount.", example = "EUR")
        String currency,

        Perspective perspective,

        @Schema(
                description = "The map in money. netReturn is net present value over costs; paybackMonths the SROI"
                        + " guide's, costs over a month's benefits of project year 1; paybackMonthsCumulative when the"
                        + " discounted benefits first amount to the costs.")
        ShownResults.MoneyResult money,

        @Schema(description = "A published return factor to hold that of the map against.")
        Benchmark benchmark,

        @Schema(
                description =
                        "Present value of the benefits, divided: by who experiences the outcome, by who gains from"
                                + " it, by level, by the target group whose people bring it about (without a group: outcomes whose"
                                + " quantity is given directly).")
        ShownResults.BenefitsResult benefits,

        @Schema(
                description = "The costs, divided: by payer with the undiscounted amount of every year, and by"
                        + " category. Present values are discounted only where the method discounts costs.")
        ShownResults.CostsResult costs,

        @Schema(
                description =
                        "Everybody who bears a cost or benefits: present values, and net, benefits less costs. The"
                                + " nets add up to the net present value.")
        List<ShownResults.PartyResult> whoPaysWhoBenefits,

        @Schema(
                description =
                        "What those who pay are credited with: allocated is the sum of their shares of the outcomes,"
                                + " ratio is allocated over costs, unallocated is what is credited to nobody.")
        ShownResults.FundingResult funding,

        @Schema(
                description =
                        "How far the value rests on proxies: unit values that were not measured in the project itself."
                                + " Shares are fractions of the value, harm counted as value too.")
        ShownResults.ProxyResult proxies,

        @Schema(
                description =
                        "Whom it reaches, planned and actual side by side. people counts every group in its greatest"
                                + " year, personYears adds its years up; the costs are divided over each.")
        ShownResults.ParticipationResult participation,

        @Schema(
                description =
                        "Outcomes that count in money, with their units before deductions. costPerUnit divides all"
                                + " costs of the map over the units of that outcome alone.")
        List<ShownResults.OutcomeResult> priced,

        @Schema(description = "Effects that are counted and told, not priced, by level.")
        List<ShownResults.ToldResult> told,

        @Schema(description = "Outcomes that wait for evidence and do not count.")
        List<ShownResults.OutcomeResult> excluded,

        @Schema(
                description =
                        "Work by sector: hours and full-time jobs of each year; fteYears adds the years up. Negative"
                                + " where work is lost.")
        List<ShownResults.SectorResult> labour) {

    static ResultsView of(VisibleMap visible) {
        Project project = visible.map().startedProject();
        ShownResults shown = ShownResults.of(MapResults.of(visible.map()), project.fractionDigits());
        return new ResultsView(
                visible.id(),
                visible.sequence(),
                visible.projection(),
                project.currency(),
                project.perspective(),
                shown.money(),
                Benchmark.SOCIAL_WORK,
                shown.benefits(),
                shown.costs(),
                shown.whoPaysWhoBenefits(),
                shown.funding(),
                shown.proxies(),
                shown.participation(),
                shown.priced(),
                shown.told(),
                shown.excluded(),
                shown.labour());
    }
}
