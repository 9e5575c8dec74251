package nl.impactkaart.command.dispatch;

import java.time.Clock;
import javax.sql.DataSource;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.log.LogHealth;
import nl.impactkaart.command.log.LogWriter;
import nl.impactkaart.messaging.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store, and the desk before it. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    @Bean
    StoredEvents storedEvents(DataSource dataSource) {
        return new StoredEvents(dataSource);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            DataSource dataSource, DispatchSettings settings, Relay relay, LogWriter log) {
        return new PostgresEventStorageEngine(dataSource, settings.queueCapacity(), () -> {
            relay.wake();
            log.wake();
        });
    }

    @Bean
    CommandDesk commandDesk(
            PostgresEventStorageEngine engine, StoredEvents stored, DispatchSettings settings, LogHealth log) {
        return new CommandDesk(
                engine, stored, settings.cachedMaps(), () -> log.readOnly().isPresent());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
