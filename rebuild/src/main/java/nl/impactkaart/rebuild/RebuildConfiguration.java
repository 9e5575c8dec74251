package nl.impactkaart.rebuild;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rebuild as an endpoint of the service, which names it in {@code @Import} and brings a {@link Rebuild}. */
@Configuration(proxyBeanMethods = false)
@Import(RebuildController.class)
public class RebuildConfiguration {

    @Bean
    Rebuilds rebuilds(Rebuild rebuild) {
        return new Rebuilds(rebuild);
    }
}
