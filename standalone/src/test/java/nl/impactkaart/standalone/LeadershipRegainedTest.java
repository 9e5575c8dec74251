package nl.impactkaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.coordinator.common.runtime.CoordinatorRuntime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadershipRegainedTest {

    private final LeadershipRegained filter = new LeadershipRegained();

    @Test
    void a_load_that_is_begun_again_is_not_told() {
        assertThat(decide(CoordinatorRuntime.class, new NotLeaderOrFollowerException("not online")))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void any_other_failure_is_told() {
        assertThat(decide(CoordinatorRuntime.class, new RecordTooLargeException("too large")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(CoordinatorRuntime.class, null)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(Standalone.class, new NotLeaderOrFollowerException("not online")))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply decide(Class<?> from, @Nullable Throwable failure) {
        return filter.decide(new LoggingEvent(
                "fqcn", new LoggerContext().getLogger(from), Level.ERROR, "Failed to load metadata", failure, null));
    }
}
