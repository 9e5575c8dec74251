package nl.impactkaart.portal.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Choices;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Filled.Option;
import nl.impactkaart.portal.forms.Form;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import nl.impactkaart.portal.reading.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Evidence for a figure, a row, the method or the map: where it can be read, or the hash of a file that stays with its owner. */
@Controller
@RequestMapping("/maps/{id}/evidence")
class EvidencePage {

    private static final Form EVIDENCE = Form.of(
            "evidence",
            Field.choice("place", List.of()),
            Field.required("title", Kind.TEXT),
            Field.choice("evidenceGrade", Choices.GRADES),
            Field.of("link", Kind.TEXT));

    private static final Form WITHDRAWAL = Form.of("evidence.withdraw", Field.required("reason", Kind.LONG_TEXT));

    private static final String PATH = Maps.PATH + "/evidence";

    private final ResourceBundleMessageSource pageTexts;

    EvidencePage(ResourceBundleMessageSource pageTexts) {
        this.pageTexts = pageTexts;
    }

    /** @param place what it is for, as {@link Place#value} says it */
    @GetMapping("/new")
    String form(Api api, Model model, @PathVariable UUID id, @RequestParam(defaultValue = "") String place) {
        ImpactMap map = Maps.read(api, id);
        Filled empty = EVIDENCE.empty(api.language(), map.currency()).with("place", place);
        return show(api, model, map, empty, UUID.randomUUID().toString(), null);
    }

    @PostMapping("/new")
    String attach(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam Map<String, String> written,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        ImpactMap map = Maps.read(api, id);
        String key = written.getOrDefault("key", "");
        boolean hasFile = file != null && !file.isEmpty();
        Filled filled = checked(EVIDENCE.read(written, api.language(), map.currency()), hasFile);
        model.addAttribute("again", hasFile);
        if (filled.isFaulty()) {
            return show(api, model, map, filled, key, null);
        }
        Map<String, Object> body = Place.parse(filled.value("place")).toJson();
        body.put("title", filled.value("title"));
        body.put("grade", filled.value("evidenceGrade"));
        if (!filled.value("link").isEmpty()) {
            body.put("link", filled.value("link"));
        }
        if (file != null && hasFile) {
            body.put("fileSha256", sha256(file));
        }
        try {
            return changed(id, api.send(HttpMethod.POST, To.COMMAND, PATH, body, new Once(key, null), id));
        } catch (Refusal refusal) {
            return show(api, model, map, filled.with(refusal), UUID.randomUUID().toString(), refusal);
        }
    }

    private static Filled checked(Filled filled, boolean hasFile) {
        String link = filled.value("link");
        if (link.isEmpty()) {
            return hasFile ? filled : filled.withFault("link", "link-or-file");
        }
        return link.startsWith("https://") ? filled : filled.withFault("link", "https");
    }

    /** The file itself is kept nowhere. */
    private static String sha256(MultipartFile file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String show(Api api, Model model, ImpactMap map, Filled filled, String key, @Nullable Refusal refusal) {
        List<Option> places = new ArrayList<>(Place.of(map, api.language(), pageTexts));
        Option figure = Place.parse(filled.value("place")).option(map, api.language(), pageTexts);
        if (figure != null) {
            places.addFirst(figure);
        }
        model.addAttribute("map", map)
                .addAttribute("filled", filled.choosing("place", places))
                .addAttribute("key", key)
                .addAttribute("refusal", filled.isFaulty() ? null : refusal);
        return "evidence-new";
    }

    @GetMapping("/{evidence}/withdraw")
    String reason(Api api, Model model, @PathVariable UUID id, @PathVariable UUID evidence) {
        ImpactMap map = Maps.read(api, id);
        Filled empty = WITHDRAWAL.empty(api.language(), map.currency());
        return show(model, map, evidence, empty, UUID.randomUUID().toString(), null);
    }

    @PostMapping("/{evidence}/withdraw")
    String withdraw(
            Api api,
            Model model,
            @PathVariable UUID id,
            @PathVariable UUID evidence,
            @RequestParam Map<String, String> written) {
        ImpactMap map = Maps.read(api, id);
        String key = written.getOrDefault("key", "");
        Filled filled = WITHDRAWAL.read(written, api.language(), map.currency());
        if (filled.isFaulty()) {
            return show(model, map, evidence, filled, key, null);
        }
        try {
            return changed(
                    id,
                    api.send(
                            HttpMethod.DELETE,
                            To.COMMAND,
                            PATH + "/{evidence}",
                            filled.toJson(),
                            new Once(key, null),
                            id,
                            evidence));
        } catch (Refusal refusal) {
            return show(model, map, evidence, filled.with(refusal), key, refusal);
        }
    }

    private static String show(
            Model model, ImpactMap map, UUID evidence, Filled filled, String key, @Nullable Refusal refusal) {
        ImpactMap.Evidence piece = map.evidence().stream()
                .filter(each -> each.evidenceId().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("map", map)
                .addAttribute("piece", piece)
                .addAttribute("filled", filled)
                .addAttribute("key", key)
                .addAttribute("refusal", filled.isFaulty() ? null : refusal);
        return "evidence-withdraw";
    }

    private static String changed(UUID map, Answer answer) {
        return "redirect:/maps/" + map + "/fill?saved=evidence&at=" + answer.sequence() + "#saved";
    }
}
