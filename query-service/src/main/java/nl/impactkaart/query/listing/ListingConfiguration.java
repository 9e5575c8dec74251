package nl.impactkaart.query.listing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    @Bean
    MapList mapList(JdbcClient database) {
        return new MapList(database);
    }
}
