package nl.impactkaart.portal.routing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Whether a request that one copy did not answer may go to another: only where that cannot do a thing twice, as it never
 * left, only reads, or carries an {@code Idempotency-Key}.
 */
final class Failures {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Failures() {}

    static boolean isHarmlessTwice(Exception failure, HttpMethod method, @Nullable String idempotencyKey) {
        if (neverLeft(failure)) {
            return true;
        }
        // A copy that takes too long may still be at work; another would take as long.
        return !isCausedBy(failure, HttpTimeoutException.class) && (READING.contains(method) || idempotencyKey != null);
    }

    private static boolean neverLeft(Throwable failure) {
        return isCausedBy(failure, ConnectException.class)
                || isCausedBy(failure, HttpConnectTimeoutException.class)
                || isCausedBy(failure, NoRouteToHostException.class)
                || isCausedBy(failure, UnknownHostException.class);
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends IOException> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
