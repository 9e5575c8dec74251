package nl.impactkaart.query.organisation;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What organisations keep follows the events topic. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    OrganisationProjection organisationProjection(DataSource dataSource) {
        return new OrganisationProjection(dataSource);
    }

    @Bean
    OrganisationEntries organisationEntries(JdbcClient database) {
        return new OrganisationEntries(database);
    }
}
