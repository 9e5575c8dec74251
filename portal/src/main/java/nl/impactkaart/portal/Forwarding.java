package nl.impactkaart.portal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Iterator;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a request to the copy of the service whose turn it is, and to the next one when that copy is not there.
 *
 * <p>A request is sent twice only where that cannot do a thing twice: it never left, it only reads, or it carries an
 * {@code Idempotency-Key}.
 */
final class Forwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Service service;
    private final JsonMapper json;

    Forwarding(Service service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        Iterator<URI> copies = service.inTurn().iterator();
        while (true) {
            URI copy = copies.next();
            MvcUtils.setRequestUrl(request, copy);
            try {
                ServerResponse response = next.handle(request);
                AnswerBody.readFirst(request, response);
                return withOwnLocation(response, copy);
            } catch (ResourceAccessException | IOException e) {
                boolean again = copies.hasNext() && isHarmlessTwice(request, e);
                LOG.warn(
                        "{} at {} does not answer ({}){}",
                        service.name(),
                        copy,
                        e instanceof ResourceAccessException ? String.valueOf(e.getCause()) : e,
                        again ? ", trying the next copy" : "");
                if (!again) {
                    return unavailable();
                }
            }
        }
    }

    private static boolean isHarmlessTwice(ServerRequest request, Exception failure) {
        if (neverLeft(failure)) {
            return true;
        }
        // A copy that takes too long may still be at work; another would take as long.
        return !isCausedBy(failure, HttpTimeoutException.class)
                && (READING.contains(request.method()) || request.headers().firstHeader("Idempotency-Key") != null);
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

    /** A service that names itself in {@code Location} means this origin. */
    private static ServerResponse withOwnLocation(ServerResponse response, URI copy) {
        URI location = response.headers().getLocation();
        if (location != null && copy.getHost().equals(location.getHost()) && copy.getPort() == location.getPort()) {
            String path = location.getRawPath();
            String query = location.getRawQuery();
            response.headers().set(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
        }
        return response;
    }

    private ServerResponse unavailable() {
        return ServerResponse.status(503).build((request, response) -> {
            Problem.unavailable(service.name()).write(response, json);
            return null;
        });
    }
}
