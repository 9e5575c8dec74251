package nl.impactkaart.portal.routing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when of every service behind the portal at least one copy says that it is ready. */
@Component
class ServicesHealthIndicator implements HealthIndicator {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Services services;
    private final HttpClient http;

    ServicesHealthIndicator(Services services, HttpClient http) {
        this.services = services;
        this.http = http;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Service service : services.all()) {
            boolean up = service.copies().stream().anyMatch(this::isUp);
            health.withDetail(service.name(), up);
            if (!up) {
                health.down();
            }
        }
        return health.build();
    }

    private boolean isUp(URI copy) {
        HttpRequest request = HttpRequest.newBuilder(copy.resolve("/actuator/health/readiness"))
                .timeout(TIMEOUT)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
