package nl.impactkaart.portal.evolution;

import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed between two versions of a map, and what each change did. */
@Controller
class DifferencePage {

    private static final String PATH = Maps.PATH + "/difference?from={from}&to={to}&language={language}";

    private final ResourceBundleMessageSource pageTexts;

    DifferencePage(ResourceBundleMessageSource pageTexts) {
        this.pageTexts = pageTexts;
    }

    @GetMapping("/maps/{id}/difference")
    String difference(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = VersionChoices.NOW) String to) {
        ImpactMap map = Maps.read(api, id);
        VersionChoices choices = VersionChoices.of(map, new Events(api, id), from, to);
        model.addAttribute("map", map);
        model.addAttribute("choices", choices);
        try {
            Difference difference = api.get(
                    To.QUERY,
                    PATH,
                    Difference.class,
                    id,
                    choices.from(),
                    to,
                    api.language().getLanguage());
            model.addAttribute("difference", difference);
            model.addAttribute("waterfalls", new Waterfalls(map, difference, api.language(), pageTexts).all());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
        }
        return "difference";
    }
}
