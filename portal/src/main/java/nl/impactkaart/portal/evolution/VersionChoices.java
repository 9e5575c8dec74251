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
 * @param start the first version of all
 * @param from the one that is chosen; where nobody says so, the latest confirmed version, or else the start
 * @param to the other one that is chosen
 */
record VersionChoices(
        List<ImpactMap.Confirmed> confirmed, List<Evolution.Item> events, String start, String from, String to) {

    static final String NOW = "current";

    private static final Map<String, String> LATEST = Map.of("limit", "50");

    static VersionChoices of(ImpactMap map, Events events, String from, String to) {
        String start = Long.toString(events.start());
        String since = map.confirmed().isEmpty()
                ? start
                : Long.toString(map.confirmed().getLast().sequence());
        List<Evolution.Item> latest = events.page(LATEST).items().stream()
                .filter(item -> item.sequence() == item.appendLast())
                .toList();
        return new VersionChoices(map.confirmed().reversed(), latest, start, from.isEmpty() ? since : from, to);
    }

    /** What may be chosen and is not among the others, such as a moment that was asked for. */
    public List<String> others() {
        return Stream.of(start, from, to)
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
}
