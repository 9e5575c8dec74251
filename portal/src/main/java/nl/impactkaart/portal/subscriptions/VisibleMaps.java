package nl.impactkaart.portal.subscriptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.forms.Filled.Option;
import org.jspecify.annotations.Nullable;

/** The maps that the person may read, of which one can hear. */
record VisibleMaps(List<Line> items) {

    private static final String PATH = "/api/v1/impact-maps?sort=PROJECT&limit=200";

    record Line(UUID id, UUID organisation, String project) {}

    /**
     * The maps of one organisation, which itself has no name here.
     *
     * @param example the name of one of its projects
     * @param others how many maps there are beside that one
     */
    record Organisation(UUID id, String example, int others, boolean own) {}

    static VisibleMaps of(Api api) {
        return api.get(To.QUERY, PATH, VisibleMaps.class);
    }

    List<Option> maps() {
        return items.stream()
                .map(line -> new Option(line.id().toString(), line.project()))
                .toList();
    }

    List<Organisation> organisations(String own) {
        Map<UUID, List<Line>> byOrganisation = new LinkedHashMap<>();
        items.forEach(line -> byOrganisation
                .computeIfAbsent(line.organisation(), _ -> new ArrayList<>())
                .add(line));
        return byOrganisation.entrySet().stream()
                .map(entry -> new Organisation(
                        entry.getKey(),
                        entry.getValue().getFirst().project(),
                        entry.getValue().size() - 1,
                        entry.getKey().toString().equals(own)))
                .toList();
    }

    /** The name of a map's project; null when the person may not read it any more. */
    public @Nullable String project(@Nullable UUID map) {
        return items.stream()
                .filter(line -> line.id().equals(map))
                .map(Line::project)
                .findFirst()
                .orElse(null);
    }
}
