package nl.impactkaart.portal.evolution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a map with its proof, to be verified without us. */
@Controller
class ProofPage {

    private static final String BUNDLE = Maps.PATH + "/bundle";

    @GetMapping("/maps/{id}/proof")
    String proof(Api api, Model model, @PathVariable UUID id) {
        model.addAttribute("map", Maps.read(api, id));
        return "proof";
    }

    /** @param from the size of the log at a checkpoint that was kept */
    @GetMapping("/maps/{id}/proof/bundle")
    void bundle(
            Api api,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long from) {
        String path = from == null ? BUNDLE : BUNDLE + "?from=" + from;
        api.stream(
                To.COMMAND,
                path,
                MediaType.APPLICATION_JSON_VALUE,
                (headers, body) -> {
                    for (String name : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
                        response.setHeader(name, headers.getFirst(name));
                    }
                    body.transferTo(response.getOutputStream());
                },
                id);
    }
}
