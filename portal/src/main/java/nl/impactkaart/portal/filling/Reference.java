package nl.impactkaart.portal.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import org.jspecify.annotations.Nullable;

/**
 * A project that others have valued, with which one's own is compared.
 *
 * @param kind whose catalogue it is in: ORGANISATION or INSTALLATION
 */
public record Reference(String kind, Entry entry) {

    /** As query-service tells it. */
    public record Entry(
            UUID referenceId,
            String name,
            String projectType,
            @Nullable String description,
            String currency,
            String source,
            List<Outcome> outcomes) {}

    public record Outcome(UUID outcomeId, String description, String stakeholder) {}

    private record Page(List<Entry> items) {}

    /** What one may compare a project of a type with, those of the same type first; in one currency, as no exchange rate is assumed. */
    static List<Reference> all(Api api, String currency, String projectType) {
        List<Reference> all = new ArrayList<>();
        all.addAll(in(api, "/api/v1/reference-projects?limit=200", "ORGANISATION"));
        all.addAll(in(api, "/api/v1/installation/reference-projects?limit=200", "INSTALLATION"));
        return all.stream()
                .filter(reference -> reference.entry().currency().equals(currency))
                .sorted((one, other) -> Boolean.compare(
                        other.entry().projectType().equals(projectType),
                        one.entry().projectType().equals(projectType)))
                .toList();
    }

    private static List<Reference> in(Api api, String path, String kind) {
        return api.get(To.QUERY, path, Page.class).items().stream()
                .map(entry -> new Reference(kind, entry))
                .toList();
    }

    /** What a form sends when it is chosen. */
    public String value() {
        return kind + ":" + entry.referenceId();
    }
}
