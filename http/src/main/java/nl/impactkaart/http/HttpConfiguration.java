package nl.impactkaart.http;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Everything that makes a service speak HTTP as the others do; a service names it in {@code @Import}.
 *
 * <p>Whatever the service offers is closed to requests without a valid token, except {@code /actuator/health}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BodySettings.class, SecuritySettings.class, OAuth2ResourceServerProperties.class})
@Import({
    JsonConfiguration.class,
    TokenConfiguration.class,
    SecurityConfiguration.class,
    ArgumentsConfiguration.class,
    CorrelationFilter.class,
    BodyLimitFilter.class,
    Problems.class,
    ContainerProblems.class,
    TomcatProblems.class,
    OpenApiConfiguration.class
})
public class HttpConfiguration {}
