package nl.impactkaart.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.AnnotationMetadata;

/** Settings that every service shares, behind all others so that any of them can be overridden. */
final class HttpDefaults implements ImportSelector, EnvironmentAware {

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        if (environment instanceof ConfigurableEnvironment configurable) {
            configurable
                    .getPropertySources()
                    .addLast(new MapPropertySource("impactkaart-http", defaults(serviceName(configurable))));
        }
        return new String[0];
    }

    private static Map<String, Object> defaults(String service) {
        return Map.of(
                "spring.threads.virtual.enabled", true,
                "spring.jmx.enabled", false,
                "spring.web.resources.add-mappings", false,
                "spring.servlet.multipart.enabled", false,
                "server.shutdown", "graceful",
                "management.endpoint.health.probes.enabled", true,
                "management.endpoint.health.show-details", "never",
                "springdoc.api-docs.enabled", true,
                "springdoc.api-docs.path", "/api/v1/openapi/" + service,
                "springdoc.api-docs.version", "openapi_3_1");
    }

    /** {@code command} for {@code command-service}. */
    static String serviceName(Environment environment) {
        String name = environment.getProperty("spring.application.name", "");
        if (name.isBlank()) {
            throw new IllegalStateException("spring.application.name must be set");
        }
        return name.endsWith("-service") ? name.substring(0, name.length() - "-service".length()) : name;
    }
}
