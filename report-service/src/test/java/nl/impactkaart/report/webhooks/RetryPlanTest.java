package nl.impactkaart.report.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void each_attempt_waits_longer_and_none_exactly_as_long_as_another(int attempts, Duration planned) {
        Duration first = waited(attempts, Optional.empty());
        Duration second = waited(attempts, Optional.empty());

        assertThat(first).isBetween(planned, planned.multipliedBy(6).dividedBy(5));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void there_are_ten_attempts() {
        assertThat(RetryPlan.ATTEMPTS).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3600|PT1H", "Sat, 31 Jan 2026 14:00:00 GMT|PT2H", "999999999|PT24H", "86401|PT24H"})
    void a_receiver_that_wishes_to_be_left_alone_is_for_a_day_at_most(String retryAfter, Duration waited) {
        assertThat(waited(1, Optional.of(retryAfter))).isEqualTo(waited);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0", "-5", "soon", "Fri, 30 Jan 2026 12:00:00 GMT", "9999999999999"})
    void what_says_nothing_changes_nothing(String retryAfter) {
        assertThat(waited(1, Optional.of(retryAfter))).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    private Duration waited(int attempts, Optional<String> retryAfter) {
        return Duration.between(NOW, RetryPlan.next(attempts, retryAfter, NOW, random));
    }
}
