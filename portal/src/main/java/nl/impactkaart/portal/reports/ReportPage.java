package nl.impactkaart.portal.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a map: the latest and all before it, in every form. */
@Controller
@RequestMapping("/maps/{id}/report")
class ReportPage {

    /** What a report says of itself; all else is the portal's. */
    private static final List<String> ITS_OWN = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE,
            "Content-Security-Policy");

    private static final String REPORT = Maps.PATH + "/report";
    private static final String NEWEST = "2147483647";
    private static final int GONE = 410;
    private static final int UNKNOWN = 404;

    /**
     * @param before the versions before this one
     * @param revision what changed in this one; in the newest of the list when it is left out
     */
    @GetMapping
    String report(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam(defaultValue = NEWEST) int before,
            @RequestParam(required = false) @Nullable Integer revision) {
        ReportStatus status = status(api, id);
        model.addAttribute("map", Maps.read(api, id))
                .addAttribute("status", status)
                .addAttribute("id", id);
        if (status.revision() != null) {
            Versions versions = Versions.read(api, id, before);
            model.addAttribute("versions", versions);
            if (!versions.items().isEmpty()) {
                int told = revision == null ? versions.items().getFirst().revision() : revision;
                model.addAttribute("changes", Changes.read(api, id, told));
            }
        }
        return "report";
    }

    /**
     * Where the next report stands, when that is not what the page shows.
     *
     * @param shown the latest version that the page shows; a later one is told to the page
     * @param state that the page shows
     */
    @GetMapping("/status")
    @Nullable
    String status(
            Api api,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(defaultValue = "") String state) {
        ReportStatus status = status(api, id);
        if (status.latest() == shown && status.state().equals(state)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        if (status.latest() > shown) {
            response.setHeader("HX-Trigger", "report-made");
        }
        model.addAttribute("status", status).addAttribute("id", id);
        return "report :: status";
    }

    private static ReportStatus status(Api api, UUID map) {
        try {
            return api.get(To.REPORT, REPORT + "/status", ReportStatus.class, map);
        } catch (Refusal refusal) {
            if (refusal.status() == UNKNOWN) {
                return ReportStatus.UNHEARD;
            }
            throw refusal;
        }
    }

    /**
     * A report as it is.
     *
     * @param revision the latest when it is left out
     */
    @GetMapping("/document")
    @Nullable
    String document(
            Api api,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "html") String format,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Integer revision)
            throws IOException {
        String tongue = language == null || language.isEmpty() ? api.language().getLanguage() : language;
        try {
            write(
                    revision == null
                            ? api.document(To.REPORT, REPORT + "?format={f}&language={l}", "*/*", id, format, tongue)
                            : api.document(
                                    To.REPORT,
                                    REPORT + "/revisions/{revision}?format={f}&language={l}",
                                    "*/*",
                                    id,
                                    revision,
                                    format,
                                    tongue),
                    response);
            return null;
        } catch (Refusal refusal) {
            if (refusal.status() != GONE) {
                throw refusal;
            }
            response.setStatus(GONE);
            model.addAttribute("map", Maps.read(api, id));
            return "report-gone";
        }
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        for (String name : ITS_OWN) {
            String value = answer.headers().getFirst(name);
            if (value != null) {
                response.setHeader(name, value);
            }
        }
        byte[] body = answer.body();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
