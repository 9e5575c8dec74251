package nl.impactkaart.report.rendering;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.charts.ScenarioBars;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.report.rendering.Calculated.ScenarioResult;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.valuation.Valuation;

/** What the map would be worth with other figures, scenarios side by side. */
final class ScenarioSection {

    private final Reported reported;
    private final Texts texts;

    ScenarioSection(Reported reported) {
        this.reported = reported;
        this.texts = reported.texts();
    }

    List<Section> scenarios() {
        List<ScenarioResult> scenarios = reported.calculated().scenarios();
        if (scenarios.isEmpty()) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts, "scenarios.caption")
                .text("scenarios.name")
                .number("costs")
                .number("benefits")
                .number("netPresentValue")
                .number("factor");
        row(table, texts.say("scenarios.none"), reported.results().valuation());
        for (ScenarioResult result : scenarios) {
            if (result.valuation() == null) {
                table.row()
                        .text(name(result.scenario()) + "\n" + texts.say("scenarios.inapplicable"))
                        .text(null)
                        .text(null)
                        .text(null)
                        .text(null);
            } else {
                row(table, name(result.scenario()), result.valuation());
            }
        }
        return reported.section("scenarios", chart(scenarios), table.build());
    }

    private static String name(Scenario scenario) {
        return scenario.description() == null ? scenario.name() : scenario.name() + "\n" + scenario.description();
    }

    private static void row(TableBuilder table, String name, Valuation valuation) {
        table.row()
                .text(name)
                .money(valuation.presentValueOfCosts())
                .money(valuation.presentValueOfBenefits())
                .money(valuation.netPresentValue())
                .factor(valuation.returnFactor());
    }

    private ScenarioBars chart(List<ScenarioResult> scenarios) {
        List<ScenarioBars.Result> applicable = new ArrayList<>();
        for (ScenarioResult result : scenarios) {
            if (result.valuation() != null) {
                applicable.add(result(result.scenario().name(), result.valuation()));
            }
        }
        return new ScenarioBars(
                reported.style(),
                result(reported.project().name(), reported.results().valuation()),
                applicable);
    }

    private ScenarioBars.Result result(String name, Valuation valuation) {
        return new ScenarioBars.Result(name, valuation.returnFactor(), reported.whole(valuation.netPresentValue()));
    }
}
