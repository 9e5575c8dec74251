package nl.impactkaart.portal.filling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.MapList;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;

/**
 * A project that was valued before, with which one's own is compared.
 *
 * @param kind whose catalogue it is in: ORGANISATION or INSTALLATION; MAP for a map of one's organisation
 * @param sequence of a map, at which it was confirmed; absent until its outcomes are read
 */
public record Reference(String kind, Entry entry, @Nullable Long sequence) {

    private static final String MAP = "MAP";

    /** As query-service tells it. */
    public record Entry(
            UUID referenceId,
            String name,
            String projectType,
            @Nullable String description,
            String currency,
            @Nullable String source,
            List<Outcome> outcomes) {}

    public record Outcome(UUID outcomeId, String description, String stakeholder) {}

    private record Page(List<Entry> items) {}

    /**
     * What one may compare a project of a type with, those of the same type first; in one currency, as no exchange rate is
     * assumed.
     *
     * @param chosen as a form sends it; the outcomes of this map are read
     */
    static List<Reference> all(Api api, String currency, String projectType, String chosen) {
        List<Reference> all = new ArrayList<>();
        all.addAll(in(api, "/api/v1/reference-projects?limit=200", "ORGANISATION"));
        all.addAll(in(api, "/api/v1/installation/reference-projects?limit=200", "INSTALLATION"));
        Maps.confirmed(api, currency).items().forEach(item -> all.add(of(api, item, chosen)));
        return all.stream()
                .filter(reference -> reference.entry().currency().equals(currency))
                .sorted(Comparator.comparing(
                        reference -> !reference.entry().projectType().equals(projectType)))
                .toList();
    }

    private static Reference of(Api api, MapList.Item item, String chosen) {
        Reference unread = new Reference(
                MAP,
                new Entry(item.id(), item.project(), item.projectType(), null, item.currency(), null, List.of()),
                null);
        return unread.value().equals(chosen) ? unread.read(api) : unread;
    }

    /** With the outcomes of the version that was confirmed last. */
    private Reference read(Api api) {
        ImpactMap.Confirmed version =
                Maps.read(api, entry.referenceId()).confirmed().getLast();
        ImpactMap map = Maps.version(api, entry.referenceId(), Long.toString(version.sequence()));
        return new Reference(
                kind,
                new Entry(
                        entry.referenceId(),
                        entry.name(),
                        entry.projectType(),
                        null,
                        entry.currency(),
                        version.name(),
                        map.outcomes().stream()
                                .map(outcome ->
                                        new Outcome(outcome.outcomeId(), outcome.description(), outcome.stakeholder()))
                                .toList()),
                version.sequence());
    }

    private static List<Reference> in(Api api, String path, String kind) {
        return api.get(To.QUERY, path, Page.class).items().stream()
                .map(entry -> new Reference(kind, entry, null))
                .toList();
    }

    public boolean isMap() {
        return kind.equals(MAP);
    }

    /** Whether it is known how much of each outcome may be expected. */
    public boolean isRead() {
        return !isMap() || sequence != null;
    }

    /** What a form sends when it is chosen. */
    public String value() {
        return kind + ":" + entry.referenceId();
    }
}
