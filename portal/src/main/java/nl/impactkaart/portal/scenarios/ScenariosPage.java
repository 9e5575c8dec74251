package nl.impactkaart.portal.scenarios;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.charts.ChartStyle;
import nl.impactkaart.charts.ScenarioBars;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The scenarios of a map side by side. */
@Controller
class ScenariosPage {

    /**
     * A scenario as the page shows it.
     *
     * @param figures absent when it no longer applies, as is difference
     */
    record Row(
            Scenario scenario,
            @Nullable Shown figures,
            @Nullable Shown difference,
            List<Told> adjustments) {}

    @GetMapping("/maps/{id}/scenarios")
    String scenarios(
            Api api,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam(defaultValue = "") List<UUID> scenario,
            Model model) {
        ImpactMap map = atLeast == null ? Maps.read(api, id) : Maps.read(api, id, atLeast);
        Show show = new Show(api.language());
        Comparison all =
                api.get(To.QUERY, Maps.PATH + "/scenarios?atLeast={sequence}", Comparison.class, id, map.sequence());
        List<Scenario> compared = all.scenarios().stream()
                .filter(each -> scenario.isEmpty() ? each.isOpen() : scenario.contains(each.scenarioId()))
                .toList();
        model.addAttribute("map", map);
        model.addAttribute("all", all.scenarios());
        model.addAttribute("chosen", compared.stream().map(Scenario::scenarioId).toList());
        model.addAttribute("standing", Shown.of(all.map(), show, map.currency()));
        model.addAttribute(
                "rows", compared.stream().map(each -> row(each, map, show)).toList());
        model.addAttribute(
                "ended", all.scenarios().stream().filter(each -> !each.isOpen()).toList());
        model.addAttribute("chart", chart(map, all.map(), compared, api));
        return "scenarios";
    }

    static Row row(Scenario scenario, ImpactMap map, Show show) {
        Figures figures = scenario.figures();
        Figures difference = scenario.difference();
        return new Row(
                scenario,
                figures == null ? null : Shown.of(figures, show, map.currency()),
                difference == null ? null : Shown.difference(difference, show, map.currency()),
                Told.of(scenario, map, show));
    }

    private static ScenarioBars chart(ImpactMap map, Figures standing, List<Scenario> scenarios, Api api) {
        return new ScenarioBars(
                new ChartStyle(api.language(), map.currency(), null),
                result(map.project(), standing),
                scenarios.stream()
                        .filter(each -> each.figures() != null)
                        .map(each -> result(each.name(), Objects.requireNonNull(each.figures())))
                        .toList());
    }

    private static ScenarioBars.Result result(String name, Figures figures) {
        String factor = figures.returnFactor();
        return new ScenarioBars.Result(
                name, factor == null ? null : new BigDecimal(factor), new BigDecimal(figures.netPresentValue()));
    }
}
