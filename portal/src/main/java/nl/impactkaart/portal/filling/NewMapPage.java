package nl.impactkaart.portal.filling;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Filled;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new map: in three steps, or empty. What was answered on one page travels along to the next. */
@Controller
class NewMapPage {

    private static final String STEPS = "/maps/new";
    private static final String EMPTY = "/maps/new/empty";
    private static final int LAST = 3;

    @GetMapping(STEPS)
    String begin(Api api, Model model) {
        if (!api.person().edits()) {
            return "redirect:/maps";
        }
        return page(
                api,
                model,
                Answers.none(api.language()),
                1,
                false,
                UUID.randomUUID().toString());
    }

    /**
     * @param at the step that was answered
     * @param to what was asked for: {@code next}, {@code back}, {@code line} for one more line of costs, {@code outcomes}
     *     of the map that is chosen
     */
    @PostMapping(STEPS)
    String step(
            Api api,
            Model model,
            HttpServletResponse response,
            @RequestParam Map<String, String> sent,
            @RequestParam int at,
            @RequestParam(defaultValue = "next") String to,
            @RequestParam String key) {
        Answers answers = new Answers(sent, api.language());
        if (to.equals("back")) {
            return page(api, model, answers, Math.max(1, at - 1), false, key);
        }
        if (to.equals("line")) {
            Map<String, String> more = new HashMap<>(sent);
            more.put("lines", Integer.toString(answers.lines() + 1));
            return page(api, model, new Answers(more, api.language()), 2, false, key);
        }
        if (to.equals("outcomes")) {
            return page(api, model, answers, LAST, false, key);
        }
        List<Reference> references = at < LAST ? List.of() : references(api, answers);
        int faulty = answers.faulty(references);
        if (faulty > 0 && faulty <= at) {
            response.setStatus(422);
            return page(api, model, answers, faulty, true, key);
        }
        return at < LAST
                ? page(api, model, answers, at + 1, false, key)
                : make(api, model, response, answers, references, key);
    }

    private static String make(
            Api api,
            Model model,
            HttpServletResponse response,
            Answers answers,
            List<Reference> references,
            String key) {
        try {
            return made(api.send(
                    HttpMethod.POST,
                    To.COMMAND,
                    "/api/v1/impact-maps/quick-start",
                    answers.quickStart(references),
                    new Once(key, null)));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            int step = refusal.faults().stream()
                    .mapToInt(fault -> Answers.step(fault.field()))
                    .filter(asked -> asked > 0)
                    .min()
                    .orElse(LAST);
            String view =
                    page(api, model, answers, step, true, UUID.randomUUID().toString());
            model.addAttribute("refusal", refusal);
            if (model.getAttribute("filled") instanceof Filled filled) {
                model.addAttribute("filled", filled.with(refusal));
            }
            return view;
        }
    }

    @GetMapping(EMPTY)
    String beginEmpty(Api api, Model model) {
        if (!api.person().edits()) {
            return "redirect:/maps";
        }
        model.addAttribute("filled", Answers.none(api.language()).unasked());
        model.addAttribute("key", UUID.randomUUID());
        return "new-empty";
    }

    @PostMapping(EMPTY)
    String makeEmpty(
            Api api,
            Model model,
            HttpServletResponse response,
            @RequestParam Map<String, String> sent,
            @RequestParam String key) {
        Answers answers = new Answers(sent, api.language());
        model.addAttribute("filled", answers.project());
        model.addAttribute("key", key);
        if (answers.project().isFaulty()) {
            response.setStatus(422);
            return "new-empty";
        }
        try {
            return made(
                    api.send(HttpMethod.POST, To.COMMAND, "/api/v1/impact-maps", answers.start(), new Once(key, null)));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            model.addAttribute("filled", answers.project().with(refusal));
            model.addAttribute("refusal", refusal);
            model.addAttribute("key", UUID.randomUUID());
            return "new-empty";
        }
    }

    private static String made(Answer answer) {
        String map = answer.json().path("mapId").asString();
        return "redirect:/maps/" + map + "/fill?saved=map&at=" + answer.sequence() + "#saved";
    }

    private static List<Reference> references(Api api, Answers answers) {
        return Reference.all(api, answers.currency(), answers.projectType(), answers.reference());
    }

    /** @param judged whether the page says what is wrong with what stands on it */
    private static String page(Api api, Model model, Answers answers, int step, boolean judged, String key) {
        model.addAttribute("answers", answers);
        model.addAttribute("step", step);
        model.addAttribute("key", key);
        model.addAttribute("besides", answers.besides(step));
        model.addAttribute("judged", judged);
        switch (step) {
            case 1 -> model.addAttribute("filled", judged ? answers.project() : answers.unasked());
            case 2 -> {
                model.addAttribute("filled", answers.reach(judged));
                model.addAttribute("lines", answers.costs(judged));
            }
            default -> model.addAttribute("references", references(api, answers));
        }
        return "new";
    }
}
