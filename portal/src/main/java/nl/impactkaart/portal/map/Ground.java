package nl.impactkaart.portal.map;

import java.util.List;
import nl.impactkaart.portal.reading.ImpactMap.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the map with what it rests on.
 *
 * @param figure its name in the API
 * @param value as it is shown
 * @param source as it was put in
 */
record Ground(String figure, String value, @Nullable String source, List<Evidence> evidence) {

    public boolean isSupported() {
        return source != null || !evidence.isEmpty();
    }
}
