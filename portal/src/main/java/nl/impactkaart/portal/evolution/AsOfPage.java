package nl.impactkaart.portal.evolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a map as they were known at another time. */
@Controller
class AsOfPage {

    private static final int STRETCHES = 4;

    @GetMapping("/maps/{id}/as-of")
    String asOf(Api api, Model model, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
        ImpactMap map = Maps.read(api, id);
        AsOf past = AsOf.of(asked, map.sequence());
        Events events = new Events(api, id);
        long start = events.start();
        model.addAttribute("map", map);
        model.addAttribute("names", Names.of(api));
        model.addAttribute("ticks", ticks(start, map.sequence(), events));
        model.addAttribute("start", start);
        try {
            ImpactMap then = Maps.version(api, id, past.version());
            model.addAttribute("then", then);
            model.addAttribute("worths", worths(then.valuation()));
            model.addAttribute("last", events.upTo(then.sequence()).orElse(null));
            model.addAttribute("past", new AsOf(then.sequence(), past.moment(), past.day()));
        } catch (Refusal refusal) {
            model.addAttribute("past", past);
            model.addAttribute("refusal", refusal);
        }
        return "as-of";
    }

    /** The events beside the slider, at even distances. */
    private static List<Evolution.Item> ticks(long first, long last, Events events) {
        return LongStream.rangeClosed(0, STRETCHES)
                .map(stretch -> first + stretch * (last - first) / STRETCHES)
                .distinct()
                .mapToObj(events::upTo)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The present value of each row, by its id. */
    private static Map<String, String> worths(ImpactMap.Valuation valuation) {
        Map<String, String> worths = new HashMap<>();
        valuation.costs().forEach(cost -> worths.put(cost.costId(), cost.presentValue()));
        valuation.rows().forEach(outcome -> worths.put(outcome.outcomeId(), outcome.presentValue()));
        return worths;
    }
}
