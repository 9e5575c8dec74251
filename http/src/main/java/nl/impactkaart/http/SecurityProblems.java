package nl.impactkaart.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Refusals by the security filters, before any controller: 401, 403 and, when no key can be fetched, 503. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);
    private static final String HOW_TO_GET_A_TOKEN =
            "Send \"Authorization: Bearer <token>\" with an access token of the identity provider.";

    // Both write the status and WWW-Authenticate, which name the error for OAuth clients.
    private final BearerTokenAuthenticationEntryPoint unauthorised = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler forbidden = new BearerTokenAccessDeniedHandler();
    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof AuthenticationServiceException) {
            LOG.warn("Tokens cannot be checked: {}", rootMessage(refusal));
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            write(
                    response,
                    new Problem(
                            503,
                            "identity-unavailable",
                            "Identity provider unavailable",
                            "The keys of the identity provider cannot be fetched at the moment. Try again shortly."));
            return;
        }
        unauthorised.commence(request, response, refusal);
        write(response, refusal instanceof OAuth2AuthenticationException invalid ? invalid(invalid) : missing());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        forbidden.handle(request, response, refusal);
        write(response, new Problem(403, "forbidden", "Forbidden", "No token opens this address."));
    }

    private static Problem missing() {
        return new Problem(401, "token-missing", "Token missing", HOW_TO_GET_A_TOKEN);
    }

    private static Problem invalid(OAuth2AuthenticationException invalid) {
        String description = invalid.getError().getDescription();
        return new Problem(
                401,
                "token-invalid",
                "Token invalid",
                (description == null ? "The token is not valid" : description) + ". " + HOW_TO_GET_A_TOKEN);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
