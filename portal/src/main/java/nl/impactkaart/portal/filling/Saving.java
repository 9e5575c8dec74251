package nl.impactkaart.portal.filling;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what somebody has written. A map that has changed elsewhere since does not stand in the way; the same thing
 * that has changed since does.
 */
final class Saving {

    /** How often the map may change elsewhere in between. */
    private static final int TRIES = 5;

    private final Api api;
    private final JsonMapper json;
    private final Place place;
    private final Map<String, String> sent;
    private @Nullable Current now;

    Saving(Api api, JsonMapper json, Place place, Map<String, String> sent) {
        this.api = api;
        this.json = json;
        this.place = place;
        this.sent = sent;
    }

    Place place() {
        return place;
    }

    /** The map in which something else stands than what the writer began from. */
    Current now() {
        return Objects.requireNonNull(now);
    }

    /**
     * Empty when the same thing has changed since; {@link #now} tells into what.
     *
     * @param key of the form
     */
    Optional<Answer> save(String key, From from, Current shown) {
        Current current = shown;
        long sequence = from.sequence();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return Optional.of(send(current, key + "-" + sequence, sequence));
            } catch (Refusal refusal) {
                if (refusal.status() != 412) {
                    throw refusal;
                }
            }
            current = Current.read(api, json, place, sequence + 1);
            now = current;
            if (!current.from(place).mark().equals(from.mark()) && !isAsWritten(current)) {
                return Optional.empty();
            }
            sequence = current.map().sequence();
        }
        return Optional.empty();
    }

    /** Whether somebody, perhaps the same one a moment ago, has saved the very same. */
    private boolean isAsWritten(Current current) {
        Sheet sheet = Sheet.of(place, current, api.language());
        return !current.at(place).isMissingNode()
                && Difference.between(sheet.written(sent), sheet.standing()).isEmpty();
    }

    private Answer send(Current current, String key, long sequence) {
        Map<String, Object> body = Sheet.of(place, current, api.language()).body(sent);
        return place.isNewRow()
                ? api.send(HttpMethod.POST, To.COMMAND, place.api(), body, new Once(key, null), place.map())
                : api.send(HttpMethod.PUT, To.COMMAND, place.api(), body, new Once(key, sequence), place.map());
    }
}
