package nl.impactkaart.command.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the service takes at once: {@code impactkaart.commands.*}.
 *
 * @param queueCapacity commands that may wait for the event store; the next one is answered 503
 * @param cachedMaps maps that are kept in memory
 */
@ConfigurationProperties("impactkaart.commands")
record DispatchSettings(
        @DefaultValue("1024") int queueCapacity,
        @DefaultValue("10000") int cachedMaps) {

    DispatchSettings {
        if (queueCapacity < 1) {
            throw new IllegalArgumentException("impactkaart.commands.queue-capacity must be at least 1");
        }
        if (cachedMaps < 1) {
            throw new IllegalArgumentException("impactkaart.commands.cached-maps must be at least 1");
        }
    }
}
