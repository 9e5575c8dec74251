package nl.impactkaart.portal.routing;

import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a request to the copy of the service whose turn it is, and to the next one when that copy is not there.
 */
final class Forwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);

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
                boolean again = copies.hasNext()
                        && Failures.isHarmlessTwice(
                                e, request.method(), request.headers().firstHeader("Idempotency-Key"));
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
