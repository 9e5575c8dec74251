package nl.impactkaart.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a report follows a change: {@code impactkaart.report.*}.
 *
 * @param quietTime a report is made when nothing has changed for so long
 * @param longestWait and at the latest so long after the first change that it does not show
 * @param retryAfter how long a failed report waits for its next attempt; longer with each failure
 * @param atLeastWait how long a reader is kept waiting for the version that it asks for
 */
@ConfigurationProperties("impactkaart.report")
public record ReportSettings(
        @DefaultValue("1s") Duration quietTime,
        @DefaultValue("10s") Duration longestWait,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("5s") Duration atLeastWait) {

    public ReportSettings {
        if (quietTime.isNegative() || longestWait.compareTo(quietTime) < 0) {
            throw new IllegalArgumentException(
                    "impactkaart.report.quiet-time must be at least 0 and at most impactkaart.report.longest-wait");
        }
    }
}
