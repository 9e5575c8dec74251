package nl.impactkaart.portal.administration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.reading.Maps;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the installation runs: views made anew, the log checked, and what could not be applied. */
@Controller
class OperationPage {

    private static final String BACK = "redirect:/administration/operation";
    private static final String LOG_CHECK = "/api/v1/command/log-check";

    @GetMapping("/administration/operation")
    String operation(Api api, Model model) {
        if (api.person().is("operator")) {
            progress(api, model);
        }
        if (api.person().is("administrator")) {
            Map<UUID, String> projects = new HashMap<>();
            for (Views views : Views.values()) {
                ParkedMaps parked = api.get(views.to(), views.deadLetters(), ParkedMaps.class);
                model.addAttribute(views + "Letters", parked);
                for (ParkedMaps.Letter letter : parked.items()) {
                    project(api, letter.mapId()).ifPresent(project -> projects.put(letter.mapId(), project));
                }
            }
            model.addAttribute("projects", projects);
        }
        return "operation";
    }

    /** Empty for a map of which not even the first event could be applied. */
    private static Optional<String> project(Api api, UUID map) {
        try {
            return Optional.of(Maps.read(api, map).project());
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** The part that the page asks for again while something is under way. */
    @GetMapping("/administration/operation/progress")
    String progress(Api api, Model model) {
        Rebuild query = api.get(Views.QUERY.to(), Views.QUERY.rebuild(), Rebuild.class);
        Rebuild report = api.get(Views.REPORT.to(), Views.REPORT.rebuild(), Rebuild.class);
        LogCheck log = api.get(To.COMMAND, LOG_CHECK, LogCheck.class);
        model.addAttribute("queryRebuild", query);
        model.addAttribute("reportRebuild", report);
        model.addAttribute("logCheck", log);
        model.addAttribute("underWay", query.isUnderWay() || report.isUnderWay() || log.isUnderWay());
        return "operation :: progress";
    }

    @PostMapping("/administration/operation/rebuild")
    String rebuild(Api api, @RequestParam Views views) {
        try {
            api.send(HttpMethod.POST, views.to(), views.rebuild(), null, null);
        } catch (Refusal refusal) {
            if (!refusal.code().equals("rebuild-under-way")) {
                throw refusal;
            }
        }
        return BACK;
    }

    @PostMapping("/administration/operation/log-check")
    String checkLog(Api api) {
        api.send(HttpMethod.POST, To.COMMAND, LOG_CHECK, null, null);
        return BACK;
    }

    @PostMapping("/administration/operation/dead-letters/{map}/replay")
    String replay(Api api, @PathVariable UUID map, @RequestParam Views views) {
        api.send(HttpMethod.POST, views.to(), views.deadLetters() + "/{map}/replay", null, null, map);
        return BACK + "?done=replayed";
    }
}
