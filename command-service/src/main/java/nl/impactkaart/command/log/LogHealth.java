package nl.impactkaart.command.log;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How the log is. Once it was found broken, nothing more is recorded until somebody has looked into it and started the
 * service again: what would be added to a history that was tampered with is worth nothing.
 */
public final class LogHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LogHealth.class);

    private final AtomicReference<@Nullable String> broken = new AtomicReference<>();
    private volatile @Nullable String standstill;

    void broken(String reason) {
        if (broken.compareAndSet(null, reason)) {
            LOG.error("The log is broken, nothing more is recorded: {}", reason);
        }
    }

    void grows() {
        standstill = null;
    }

    /** True when it did not stand still before. */
    boolean stands(RuntimeException why) {
        boolean first = standstill == null;
        standstill = why.getClass().getSimpleName();
        return first;
    }

    /** Why nothing may be recorded; empty while all is well. */
    public Optional<String> readOnly() {
        return Optional.ofNullable(broken.get());
    }

    @Override
    public Health health() {
        String reason = broken.get();
        if (reason != null) {
            return Health.down().withDetail("broken", reason).build();
        }
        String why = standstill;
        return why == null
                ? Health.up().build()
                : Health.down().withDetail("standsStill", why).build();
    }
}
