package nl.impactkaart.command.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/**
 * How the log is. Once any copy has found it broken, none records anything more until somebody has looked into it and a
 * check that was asked for finds everything whole: what would be added to a history that was tampered with is worth
 * nothing. What was found is in the database, where every copy looks several times in a second.
 */
public final class LogHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LogHealth.class);

    private final LogTable table;
    private volatile @Nullable String broken;
    private volatile @Nullable String untold;
    private volatile @Nullable String standstill;

    LogHealth(LogTable table) {
        this.table = table;
    }

    /** This copy has found something. */
    void broken(String reason) {
        untold = reason;
        become(reason);
        try {
            look();
        } catch (DataAccessException e) {
            LOG.warn("The other copies could not be told yet that the log is broken", e);
        }
    }

    /** Everything was found whole by a check that somebody asked for. */
    void whole() {
        table.tellWhole();
        look();
    }

    /** Tells the other copies what they do not know yet, and learns what they have found. */
    synchronized void look() {
        String reason = untold;
        if (reason != null) {
            table.tellBroken(reason);
            untold = null;
        }
        become(table.broken().orElse(null));
    }

    private synchronized void become(@Nullable String reason) {
        if (broken == null && reason != null) {
            LOG.error("The log is broken, nothing more is recorded: {}", reason);
        } else if (broken != null && reason == null) {
            LOG.info("The log is whole again");
        }
        broken = reason;
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
        return Optional.ofNullable(broken);
    }

    @Override
    public Health health() {
        String reason = broken;
        if (reason != null) {
            return Health.down().withDetail("broken", reason).build();
        }
        String why = standstill;
        return why == null
                ? Health.up().build()
                : Health.down().withDetail("standsStill", why).build();
    }
}
