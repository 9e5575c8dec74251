package nl.impactkaart.query.currentmap;

import javax.sql.DataSource;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.messaging.DeadLetters;
import nl.impactkaart.messaging.StreamConsumer;
import nl.impactkaart.query.history.MapHistory;
import nl.impactkaart.query.history.Versions;
import nl.impactkaart.query.organisation.OrganisationProjection;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Current maps follow the events topic. */
@Configuration(proxyBeanMethods = false)
class CurrentMapConfiguration {

    @Bean
    Arrivals arrivals(DataSource dataSource) {
        return new Arrivals(new ImpactMapTable(new JdbcTemplate(dataSource))::sequences);
    }

    /** What the projection has just made is what readers ask for next. */
    @Bean
    StateCache stateCache(QuerySettings settings) {
        return new StateCache(settings.cachedRows());
    }

    @Bean
    CurrentMapProjection currentMapProjection(DataSource dataSource, StateCache cache) {
        return new CurrentMapProjection(dataSource, cache);
    }

    @Bean
    MapHistory mapHistory(JdbcClient database) {
        return new MapHistory(database);
    }

    @Bean
    StreamConsumer currentMapConsumer(
            ConsumerSettings consumer,
            DataSource dataSource,
            CurrentMapProjection maps,
            OrganisationProjection organisations,
            Arrivals arrivals,
            KafkaProperties kafka) {
        return new StreamConsumer(
                consumer,
                dataSource,
                new EventsProjection(maps, organisations),
                arrivals,
                kafka.buildConsumerProperties());
    }

    @Bean
    DeadLetters deadLetters(StreamConsumer consumer) {
        return consumer.deadLetters();
    }

    @Bean
    CurrentMapReader currentMapReader(
            JdbcClient database,
            Arrivals arrivals,
            ConsumerSettings consumer,
            StateCache cache,
            MapHistory history,
            QuerySettings settings) {
        return new CurrentMapReader(
                new CurrentMaps(database, arrivals, consumer.group(), cache),
                new Versions(history),
                settings.atLeastWait());
    }
}
