package nl.impactkaart.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer to a page's address carries: nothing is loaded from elsewhere, embedded, guessed or kept; and the
 * language that was chosen is remembered. A service puts it before the filters of its pages.
 */
public final class PageFilter extends OncePerRequestFilter {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String NO_DEVICES =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final boolean secure;

    /** @param secure whether the origin is https, so that cookies travel over it alone */
    public PageFilter(boolean secure) {
        this.secure = secure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Language.chosen(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
        chain.doFilter(request, response);
    }

    private String cookie(Language language) {
        return ResponseCookie.from(Language.COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
