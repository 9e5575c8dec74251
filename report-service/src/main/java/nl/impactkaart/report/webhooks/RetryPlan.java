package nl.impactkaart.report.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a message that was not taken is sent again. */
final class RetryPlan {

    /** Before each attempt, the first included. */
    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final int ATTEMPTS = WAITS.size();

    /** However long a receiver wishes to be left alone. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final double JITTER = 0.2;

    private RetryPlan() {}

    /**
     * The time of the next attempt.
     *
     * @param attempts made so far, less than {@link #ATTEMPTS}
     * @param retryAfter what the receiver said
     */
    static Instant next(int attempts, Optional<String> retryAfter, Instant now, RandomGenerator random) {
        Duration wait = WAITS.get(attempts);
        Duration jitter = Duration.ofMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
        Duration wished = retryAfter.flatMap(text -> wished(text, now)).orElse(Duration.ZERO);
        Duration bounded = wished.compareTo(LONGEST) > 0 ? LONGEST : wished;
        Duration planned = wait.plus(jitter);
        return now.plus(bounded.compareTo(planned) > 0 ? bounded : planned);
    }

    /** Seconds or a date (RFC 9110, 10.2.3); empty when it is neither. */
    private static Optional<Duration> wished(String retryAfter, Instant now) {
        String text = retryAfter.strip();
        try {
            if (text.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
