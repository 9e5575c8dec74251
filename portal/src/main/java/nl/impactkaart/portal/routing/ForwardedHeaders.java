package nl.impactkaart.portal.routing;

import java.util.Arrays;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** A service learns from which address it is asked, as the portal sees it, and not the portal's own session. */
@Component
class ForwardedHeaders implements RequestHttpHeadersFilter {

    /** Of the portal's pages alone. */
    private static final String SESSION = "portal-session";

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Override
    public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(sent);
        request.remoteAddress()
                .ifPresentOrElse(
                        address ->
                                headers.set(FORWARDED_FOR, address.getAddress().getHostAddress()),
                        () -> headers.remove(FORWARDED_FOR));
        List<String> cookies = headers.getOrEmpty(HttpHeaders.COOKIE);
        headers.remove(HttpHeaders.COOKIE);
        cookies.stream()
                .map(ForwardedHeaders::withoutSession)
                .filter(cookie -> !cookie.isEmpty())
                .forEach(cookie -> headers.add(HttpHeaders.COOKIE, cookie));
        return headers;
    }

    private static String withoutSession(String cookies) {
        return String.join(
                "; ",
                Arrays.stream(cookies.split(";", -1))
                        .map(String::strip)
                        .filter(cookie -> !cookie.startsWith(SESSION + "="))
                        .toList());
    }
}
