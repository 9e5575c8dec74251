package nl.impactkaart.portal.routing;

import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * For what the portal itself asks of a service: {@code http://query/…} goes to the copy of query-service whose turn it is,
 * and to the next one when that copy is not there. Other hosts are left as they are.
 */
@Component
public class InTurn implements ClientHttpRequestInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(InTurn.class);

    private final Services services;

    InTurn(Services services) {
        this.services = services;
    }

    /** Whether the portal was told where that service is. */
    public boolean knows(String service) {
        return services.named(service).isPresent();
    }

    /** The address under which the portal's own requests find a service. */
    public static String address(String service) {
        return "http://" + service;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        Service service = services.named(request.getURI().getHost()).orElse(null);
        if (service == null) {
            return execution.execute(request, body);
        }
        Iterator<URI> copies = service.inTurn().iterator();
        while (true) {
            URI copy = copies.next();
            try {
                return execution.execute(new At(request, copy), body);
            } catch (IOException e) {
                if (!copies.hasNext() || !isHarmlessTwice(request, e)) {
                    throw e;
                }
                LOG.warn("{} at {} does not answer ({}), trying the next copy", service.name(), copy, e.toString());
            }
        }
    }

    private static boolean isHarmlessTwice(HttpRequest request, IOException failure) {
        HttpMethod method = request.getMethod();
        return Failures.isHarmlessTwice(failure, method, request.getHeaders().getFirst("Idempotency-Key"));
    }

    private static final class At extends HttpRequestWrapper {

        private final URI address;

        At(HttpRequest request, URI copy) {
            super(request);
            address = UriComponentsBuilder.fromUri(request.getURI())
                    .scheme(copy.getScheme())
                    .host(copy.getHost())
                    .port(copy.getPort())
                    .build(true)
                    .toUri();
        }

        @Override
        public URI getURI() {
            return address;
        }
    }
}
