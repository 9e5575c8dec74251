package nl.impactkaart.standalone;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;

/**
 * Keeps one message from the user. A broker that was killed finds itself leader of its partitions, begins to load the
 * groups of consumers from them, and is made leader anew a moment later by its own controller: it stops, says so as an
 * error, and loads them again. Only this process's broker logs of this class, and it has no other node to lose them to.
 */
public final class LeadershipRegained extends Filter<ILoggingEvent> {

    private static final String LOADING = "org.apache.kafka.coordinator.common.runtime.CoordinatorRuntime";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean regained = event.getLoggerName().equals(LOADING)
                && event.getThrowableProxy() != null
                && event.getThrowableProxy().getClassName().equals(NotLeaderOrFollowerException.class.getName());
        return regained ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
