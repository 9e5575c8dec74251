package nl.impactkaart.portal.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.impactkaart.portal.routing.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What the portal does not know, refuses, or fails to do: a page for people, a problem for programs. */
@Controller
@ControllerAdvice
class PortalErrors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(PortalErrors.class);
    private static final String VIEW = "problem";

    /** What is wrong with it only who manages the provider can mend. */
    private static final Set<String> TOKEN_REFUSED = Set.of("token-invalid", "token-unusable");

    private final JsonMapper json;

    PortalErrors(JsonMapper json) {
        this.json = json;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        String accepted = request.getHeader("Accept");
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return page(status);
        }
        Problem.ofStatus(status).write(response, json);
        return null;
    }

    @RequestMapping("/login/failed")
    ModelAndView loginFailed() {
        return page(401);
    }

    /** What a service refuses and no page has an answer to. */
    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = page(refusal.status()).addObject("refusal", refusal);
        if (TOKEN_REFUSED.contains(refusal.code())) {
            LOG.warn("A service does not take what the provider says of a person: {}", refusal.detail());
            page.addObject("kind", "token");
        }
        return page;
    }

    @ExceptionHandler
    ModelAndView unavailable(UnavailableException failure) {
        LOG.warn("A page cannot be shown: {} ({})", failure.getMessage(), String.valueOf(failure.getCause()));
        return page(503);
    }

    private static ModelAndView page(int status) {
        String kind = switch (status) {
            case 401, 403, 404, 413, 503 -> Integer.toString(status);
            default -> status < 500 ? "400" : "500";
        };
        ModelAndView page = new ModelAndView(VIEW);
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("kind", kind);
        return page;
    }
}
