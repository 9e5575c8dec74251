package nl.impactkaart.portal.stories;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Form;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Telling a story from practice, of somebody who consents to it. */
@Controller
@RequestMapping("/maps/{id}/stories/new")
class TellingPage {

    private static final Form FORM = Form.of(
            "tell",
            Field.required("title", Kind.TEXT),
            Field.required("text", Kind.PROSE),
            Field.of("outcomeId", Kind.CHOICE),
            Field.required("consent", Kind.LONG_TEXT),
            Field.required("consentedOn", Kind.DAY));

    private static final Pattern OF_PICTURE = Pattern.compile("pictures\\[(\\d)].*");
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @GetMapping
    String form(Api api, Model model, @PathVariable UUID id) {
        ImpactMap map = Maps.read(api, id);
        Filled empty = FORM.empty(api.language(), map.currency());
        return show(model, map, empty, ChosenPicture.none(), UUID.randomUUID().toString(), null);
    }

    @PostMapping
    String tell(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam Map<String, String> written,
            @RequestParam Map<String, MultipartFile> files) {
        ImpactMap map = Maps.read(api, id);
        String key = written.getOrDefault("key", "");
        Filled filled = checked(FORM.read(written, api.language(), map.currency()));
        List<ChosenPicture> pictures = ChosenPicture.of(written, files);
        if (filled.isFaulty() || pictures.stream().anyMatch(ChosenPicture::isFaulty)) {
            return show(model, map, filled, pictures, key, null);
        }
        try {
            long sequence = api.send(
                            HttpMethod.POST,
                            To.COMMAND,
                            StoriesPage.STORIES,
                            body(filled, pictures),
                            new Once(key, null),
                            id)
                    .sequence();
            return "redirect:/maps/" + id + "/stories?atLeast=" + sequence;
        } catch (Refusal refusal) {
            return show(model, map, filled.with(refusal), faulty(pictures, refusal), next(key, refusal), refusal);
        }
    }

    /** What was refused may be kept for some minutes under its key, which then takes no other words. */
    private static String next(String key, Refusal refusal) {
        return refusal.code().equals("idempotency-key-reused")
                ? key
                : UUID.randomUUID().toString();
    }

    private static Filled checked(Filled filled) {
        boolean early = filled.isFaulty()
                || !LocalDate.parse(filled.value("consentedOn")).isAfter(LocalDate.now(HERE));
        return early ? filled : filled.withFault("consentedOn", "future");
    }

    private static Map<String, Object> body(Filled filled, List<ChosenPicture> pictures) {
        Map<String, Object> body = filled.toJson();
        body.put(
                "pictures",
                pictures.stream()
                        .filter(ChosenPicture::isThere)
                        .map(ChosenPicture::toJson)
                        .toList());
        return body;
    }

    /** The service counts those alone that were sent. */
    private static List<ChosenPicture> faulty(List<ChosenPicture> pictures, Refusal refusal) {
        List<ChosenPicture> marked = new ArrayList<>(pictures);
        List<ChosenPicture> sent =
                pictures.stream().filter(ChosenPicture::isThere).toList();
        for (Refusal.Fault fault : refusal.faults()) {
            Matcher picture = OF_PICTURE.matcher(fault.field());
            if (picture.matches()) {
                ChosenPicture unfit = sent.get(Integer.parseInt(picture.group(1)));
                marked.set(unfit.number() - 1, unfit.unfit());
            }
        }
        return marked;
    }

    private static String show(
            Model model,
            ImpactMap map,
            Filled filled,
            List<ChosenPicture> pictures,
            String key,
            @Nullable Refusal refusal) {
        boolean isBesideAField = filled.isFaulty() || pictures.stream().anyMatch(ChosenPicture::isFaulty);
        model.addAttribute("map", map)
                .addAttribute(
                        "filled",
                        filled.choosing(
                                "outcomeId",
                                map.outcomes().stream()
                                        .map(outcome -> new Filled.Option(
                                                outcome.outcomeId().toString(), outcome.description()))
                                        .toList()))
                .addAttribute("pictures", pictures)
                .addAttribute("morePictures", pictures.stream().skip(1).anyMatch(ChosenPicture::isBegun))
                .addAttribute("again", pictures.stream().anyMatch(ChosenPicture::isThere))
                .addAttribute("key", key)
                .addAttribute("refusal", isBesideAField ? null : refusal);
        return "story-new";
    }
}
