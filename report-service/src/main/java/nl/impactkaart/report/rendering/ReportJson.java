package nl.impactkaart.report.rendering;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.ShownResults;
import nl.impactkaart.report.regenerating.ReportInput;
import nl.impactkaart.report.regenerating.ReportInput.ChangeReason;
import nl.impactkaart.report.regenerating.ReportInput.EarlierReport;
import nl.impactkaart.report.regenerating.ReportSource;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.YearValue;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs. Factors have six decimals, money the decimals of the currency; both are strings.
 *
 * @param revision of the report, from 1
 * @param mapSequence the last event of the map that the report rests on
 * @param changedAt when the map last changed
 * @param previousReturnFactor of the revision before; absent for the first one and without costs
 * @param results everything that the map results in, as the API gives it
 * @param changes since the revision before, in the order of the map; none for the first
 * @param reasons why somebody changed something since the revision before
 * @param scenarios that are open
 * @param uncertainty absent where a range of the map does not hold its figure
 * @param earlier the latest revisions before this one, in their order
 * @param organisation its name as readers know it; absent when it has chosen none
 * @param stories that people tell, with their consent; none where reports do not tell stories
 */
@Schema(name = "Report")
public record ReportJson(
        UUID mapId,
        int revision,
        long mapSequence,
        Instant changedAt,
        String project,
        ProjectType projectType,
        LocalDate periodStart,
        LocalDate periodEnd,
        Perspective perspective,
        String currency,
        MethodChosen method,
        Figures valuation,
        @Nullable BigDecimal previousReturnFactor,
        List<CostRow> costs,
        List<ReachRow> reach,
        List<OutcomeRow> outcomes,
        ShownResults results,
        List<ChangeRow> changes,
        List<ChangeReason> reasons,
        List<ScenarioRow> scenarios,
        @Nullable UncertaintyRow uncertainty,
        List<EarlierReport> earlier,
        @Nullable String organisation,
        List<StoryRow> stories,
        Benchmark benchmark) {

    /** The valuation, rounded for display; amounts in whole units of the currency (euros, not cents). */
    public record Figures(
            @Nullable BigDecimal returnFactor,
            BigDecimal netPresentValue,
            BigDecimal presentValueOfBenefits,
            BigDecimal presentValueOfCosts,
            List<YearRow> years) {}

    /** One project year; only what is named so is discounted. */
    public record YearRow(int year, BigDecimal costs, BigDecimal benefits, BigDecimal presentValueOfBenefits) {}

    /** What the return factor may be compared with. */
    public record Benchmark(BigDecimal returnFactor, String source) {}

    private static final Benchmark BENCHMARK = new Benchmark(
            new BigDecimal("1.6"), "SEOR, meta-analysis of 32 business cases, 14 social cost-benefit analyses, 2020");

    static ReportJson of(ReportSource source, Calculated calculated) {
        ReportInput input = source.input();
        ImpactMap map = source.map();
        MapResults results = calculated.results();
        Project project = map.startedProject();
        Valuation valuation = results.valuation();
        return new ReportJson(
                input.mapId(),
                input.revision(),
                input.mapSequence(),
                map.changedAt(),
                project.name(),
                project.type(),
                project.periodStart(),
                project.periodEnd(),
                project.perspective(),
                project.currency(),
                input.method(),
                figures(valuation, project.fractionDigits()),
                input.previousReturnFactor(),
                CostRow.of(map, valuation),
                ReachRow.of(map),
                OutcomeRow.of(map, valuation),
                ShownResults.of(results, project.fractionDigits()),
                ChangeRow.of(calculated.change(), project.fractionDigits()),
                input.reasons(),
                calculated.scenarios().stream()
                        .map(scenario -> ScenarioRow.of(scenario, project.fractionDigits()))
                        .toList(),
                calculated.uncertainty() == null
                        ? null
                        : UncertaintyRow.of(calculated.uncertainty(), project.fractionDigits()),
                input.earlier(),
                source.branding() == null ? null : source.branding().displayName(),
                StoryRow.of(source.stories()),
                BENCHMARK);
    }

    private static Figures figures(Valuation valuation, int digits) {
        return new Figures(
                factor(valuation.returnFactor()),
                Rounding.money(valuation.netPresentValue(), digits),
                Rounding.money(valuation.presentValueOfBenefits(), digits),
                Rounding.money(valuation.presentValueOfCosts(), digits),
                valuation.years().stream().map(year -> row(year, digits)).toList());
    }

    private static YearRow row(YearValue year, int digits) {
        return new YearRow(
                year.year(),
                Rounding.money(year.costs(), digits),
                Rounding.money(year.benefits(), digits),
                Rounding.money(year.presentValueOfBenefits(), digits));
    }

    private static @Nullable BigDecimal factor(@Nullable BigDecimal factor) {
        return factor == null ? null : Rounding.factor(factor);
    }
}
