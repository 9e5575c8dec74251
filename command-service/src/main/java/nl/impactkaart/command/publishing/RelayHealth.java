package nl.impactkaart.command.publishing;

import nl.impactkaart.messaging.Relay;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while events do not get to Kafka. The service still takes commands then: its readiness does not ask for this,
 * nor for anything but the service itself.
 */
final class RelayHealth implements HealthIndicator {

    private final Relay relay;

    RelayHealth(Relay relay) {
        this.relay = relay;
    }

    @Override
    public Health health() {
        Relay.State state = relay.state();
        Health.Builder health = state == Relay.State.FAILING ? Health.down() : Health.up();
        return health.withDetail("state", state)
                .withDetail("checkpoint", relay.checkpoint())
                .build();
    }
}
