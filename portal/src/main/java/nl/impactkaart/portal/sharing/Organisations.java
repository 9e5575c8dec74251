package nl.impactkaart.portal.sharing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.impactkaart.portal.reading.ImpactMap;
import org.jspecify.annotations.Nullable;

/** Organisations by their ids: there is no directory of their names. */
public final class Organisations {

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Organisations() {}

    /**
     * An organisation that reads a map.
     *
     * @param name as a grant of the map calls it; absent when none does
     */
    public record Reader(UUID id, @Nullable String name) {}

    /** With whom the map is shared; none for whoever may not know. */
    public static List<Reader> thatRead(ImpactMap map) {
        return Objects.requireNonNullElse(map.sharedWith(), List.<UUID>of()).stream()
                .map(id -> new Reader(id, nameOf(id, map)))
                .toList();
    }

    private static @Nullable String nameOf(UUID id, ImpactMap map) {
        return map.grants().stream()
                .filter(grant -> id.equals(grant.funderId()))
                .map(ImpactMap.Grant::funder)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is left empty or can be the id of an organisation. */
    public static boolean isId(String text) {
        return text.isEmpty() || ID.matcher(text).matches();
    }
}
