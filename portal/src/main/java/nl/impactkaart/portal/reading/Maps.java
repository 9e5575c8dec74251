package nl.impactkaart.portal.reading;

import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;

/** How pages get the map that they show. */
public final class Maps {

    public static final String PATH = "/api/v1/impact-maps/{map}";

    private Maps() {}

    /** The map as it stands. */
    public static ImpactMap read(Api api, UUID map) {
        return api.get(To.QUERY, PATH, ImpactMap.class, map);
    }

    /** The map with the writer's own change in it. */
    public static ImpactMap read(Api api, UUID map, long atLeast) {
        return api.get(To.QUERY, PATH + "?atLeast={sequence}", ImpactMap.class, map, atLeast);
    }
}
