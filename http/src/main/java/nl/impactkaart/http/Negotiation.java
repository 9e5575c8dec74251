package nl.impactkaart.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a change before it happens when its answer could not be sent: Spring finds out afterwards. And a body that is
 * "of any type", which Spring takes for a failure of ours.
 */
final class Negotiation implements HandlerInterceptor {

    private static final List<MediaType> SPOKEN = List.of(MediaType.APPLICATION_JSON);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException, HttpMediaTypeNotSupportedException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        MediaType type = contentType(request.getContentType());
        if (type != null && !type.isConcrete()) {
            throw new HttpMediaTypeNotSupportedException(type, SPOKEN);
        }
        if (!READING.contains(request.getMethod()) && !acceptsJson(request.getHeader(HttpHeaders.ACCEPT))) {
            throw new HttpMediaTypeNotAcceptableException(SPOKEN);
        }
        return true;
    }

    private static @Nullable MediaType contentType(@Nullable String header) {
        try {
            return header == null || header.isEmpty() ? null : MediaType.parseMediaType(header);
        } catch (InvalidMediaTypeException e) {
            // Spring itself refuses that.
            return null;
        }
    }

    private static boolean acceptsJson(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return true;
        }
        try {
            return MediaType.parseMediaTypes(header).stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
