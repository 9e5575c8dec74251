package nl.impactkaart.portal.scenarios;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** The page of a scenario, or of one that is yet to be made. */
final class ScenarioView {

    static final String PATH = Maps.PATH + "/scenarios/{scenario}";

    private final Api api;
    private final ImpactMap map;
    private final Show show;

    ScenarioView(Api api, ImpactMap map) {
        this.api = api;
        this.map = map;
        this.show = new Show(api.language());
    }

    Scenario read(UUID scenario) {
        return api.get(To.QUERY, PATH + "?atLeast={sequence}", Scenario.class, map.id(), scenario, map.sequence());
    }

    /** @param filled the sliders as they were sent; as the scenario was recorded when absent */
    String show(@Nullable Scenario scenario, ScenarioForms forms, @Nullable Sheet filled, Model model) {
        Controls controls = Controls.of(map);
        Sheet sheet = filled == null ? recorded(scenario, controls) : filled;
        model.addAttribute("map", map);
        model.addAttribute("controls", controls);
        model.addAttribute("scenario", scenario);
        model.addAttribute("forms", forms);
        model.addAttribute(
                "others",
                sheet.others().stream()
                        .map(other -> Told.of(other, null, map, show))
                        .toList());
        if (scenario != null) {
            model.addAttribute("row", ScenariosPage.row(scenario, map, show));
            model.addAttribute("history", history(scenario.scenarioId()));
        }
        if (scenario == null || scenario.isOpen()) {
            Trial trial = Trial.of(api, map.id(), sheet, map.currency());
            model.addAttribute("trial", trial);
            model.addAttribute("sheet", trial.sheet());
        }
        return "scenario";
    }

    private Sheet recorded(@Nullable Scenario scenario, Controls controls) {
        List<Adjustment> adjustments = scenario == null ? List.of() : scenario.adjustments();
        return Sheet.of(adjustments, controls, api.language(), map.currency());
    }

    /** What happened, with the figures as they are read. */
    record Happened(History.Item item, @Nullable Shown figures) {}

    private List<Happened> history(UUID scenario) {
        String language = api.language().getLanguage();
        return api
                .get(To.QUERY, PATH + "/evolution?language={language}", History.class, map.id(), scenario, language)
                .items()
                .stream()
                .map(item -> {
                    Figures figures = item.figures();
                    return new Happened(item, figures == null ? null : Shown.of(figures, show, map.currency()));
                })
                .toList();
    }
}
