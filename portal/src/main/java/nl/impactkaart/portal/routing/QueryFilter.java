package nl.impactkaart.portal.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a query that cannot be taken apart; whoever reads it later takes that for a failure of ours. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // the body is read by then: a form in it is no query
class QueryFilter extends OncePerRequestFilter {

    private final JsonMapper json;

    QueryFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Routes.belongToServices(request)) {
            // Pages are UTF-8, and so is what their forms send; what passes through is left as it came.
            request.setCharacterEncoding(StandardCharsets.UTF_8);
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException e) {
            if (e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                // The files of a form: whoever sent them reads that on a page.
                response.sendError(e.getErrorCode());
                return;
            }
            Problem.ofStatus(400).write(response, json);
            return;
        }
        chain.doFilter(request, response);
    }
}
