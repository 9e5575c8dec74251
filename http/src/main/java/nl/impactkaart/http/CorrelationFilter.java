package nl.impactkaart.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a {@link Correlation}, the sender's own where it sent a proper one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationFilter extends OncePerRequestFilter {

    private static final String MDC_KEY = "correlation";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Correlation correlation = of(request);
        request.setAttribute(Correlation.class.getName(), correlation);
        response.setHeader(Correlation.HEADER, correlation.id().toString());
        try (MDC.MDCCloseable _ = MDC.putCloseable(MDC_KEY, correlation.id().toString())) {
            chain.doFilter(request, response);
        }
    }

    /** Log lines of an asynchronous answer carry it as well. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static Correlation of(HttpServletRequest request) {
        if (request.getAttribute(Correlation.class.getName()) instanceof Correlation known) {
            return known;
        }
        UUID sent = sent(request.getHeader(Correlation.HEADER));
        return new Correlation(sent == null ? UUID.randomUUID() : sent);
    }

    private static @Nullable UUID sent(@Nullable String header) {
        return header == null ? null : Uuids.parse(header).orElse(null);
    }
}
