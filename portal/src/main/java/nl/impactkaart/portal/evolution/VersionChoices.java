package nl.impactkaart.portal.evolution;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.impactkaart.portal.reading.ImpactMap;

/**
 * Versions of a map to choose from.
 *
 * @param confirmed the latest first
 * @param events after which the map stood as it did, the newest first
 */
record VersionChoices(List<ImpactMap.Confirmed> confirmed, List<Evolution.Item> events, String from, String to) {

    static final String NOW = "current";

    private static final Map<String, String> LATEST = Map.of("limit", "50");

    static VersionChoices of(ImpactMap map, Events events, String from, String to) {
        List<Evolution.Item> latest = events.page(LATEST).items().stream()
                .filter(item -> item.sequence() == item.appendLast())
                .toList();
        return new VersionChoices(map.confirmed().reversed(), latest, from, to);
    }

    /** What is asked for and is not among the choices, such as a moment. */
    public List<String> others() {
        return Stream.of(from, to)
                .distinct()
                .filter(version -> !isChoice(version))
                .toList();
    }

    private boolean isChoice(String version) {
        return version.equals(NOW)
                || confirmed.stream()
                        .anyMatch(each -> Long.toString(each.sequence()).equals(version))
                || events.stream()
                        .anyMatch(each -> Long.toString(each.sequence()).equals(version));
    }

    /** Since when things are compared where nobody says so: the latest confirmed version, or else the start. */
    static String since(ImpactMap map) {
        return map.confirmed().isEmpty()
                ? "0"
                : Long.toString(map.confirmed().getLast().sequence());
    }
}
