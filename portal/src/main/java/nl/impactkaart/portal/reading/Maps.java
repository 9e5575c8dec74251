package nl.impactkaart.portal.reading;

import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How pages get the map that they show. */
public final class Maps {

    public static final String PATH = "/api/v1/impact-maps/{map}";

    private static final String SIZE = "20";

    private Maps() {}

    /** A page of the maps that the person may read. */
    public static MapList list(Api api, MapFilter filter) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/api/v1/impact-maps").queryParam("limit", SIZE);
        filter.addTo(path);
        return api.get(To.QUERY, path.build().toUriString(), MapList.class, filter.variables());
    }

    /** The maps of which a version was confirmed, by name; as many as a page of the API holds. */
    public static MapList confirmed(Api api, String currency) {
        return api.get(
                To.QUERY, "/api/v1/impact-maps?confirmed=true&limit=200&currency={currency}", MapList.class, currency);
    }

    /** The map as it stands. */
    public static ImpactMap read(Api api, UUID map) {
        return api.get(To.QUERY, PATH, ImpactMap.class, map);
    }

    /** The map with the writer's own change in it. */
    public static ImpactMap read(Api api, UUID map, long atLeast) {
        return api.get(To.QUERY, PATH + "?atLeast={sequence}", ImpactMap.class, map, atLeast);
    }

    /** The map as it stands, with the writer's own change in it if there was one. */
    public static ImpactMap readAfter(Api api, UUID map, @Nullable Long atLeast) {
        return atLeast == null ? read(api, map) : read(api, map, atLeast);
    }

    /** The map as it was, or as it would be, by the name of a version in the API. */
    public static ImpactMap version(Api api, UUID map, String version) {
        return api.get(To.QUERY, PATH + "?version={version}", ImpactMap.class, map, version);
    }
}
