package nl.impactkaart.report.webhooks;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a receiver.
 *
 * @param status of the answer; absent without one
 * @param headers those that mean something here, names in lower case
 * @param excerpt the first KiB of the answer
 */
record Reply(
        Outcome outcome,
        @Nullable Integer status,
        Map<String, String> headers,
        @Nullable String excerpt,
        int latencyMillis) {

    Reply {
        headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
