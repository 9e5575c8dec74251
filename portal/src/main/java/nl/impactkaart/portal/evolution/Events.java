package nl.impactkaart.portal.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.reading.Maps;
import org.springframework.web.util.UriComponentsBuilder;

/** What happened to a map, as query-service tells it. */
final class Events {

    private static final String PATH = Maps.PATH + "/evolution";

    private final Api api;
    private final UUID map;

    Events(Api api, UUID map) {
        this.api = api;
        this.map = map;
    }

    Evolution page(Map<String, String> parameters) {
        Request request = request(PATH, parameters);
        return api.get(
                To.QUERY, request.path(), Evolution.class, request.variables().toArray());
    }

    /** The last event up to there. */
    Optional<Evolution.Item> upTo(long sequence) {
        return page(Map.of("cursor", Long.toString(sequence + 1), "limit", "1")).items().stream()
                .findFirst();
    }

    /** The last of the events with which the map began; there is no version before it. */
    long start() {
        return upTo(0).map(Evolution.Item::appendLast).orElse(0L);
    }

    Answer file(String format, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("format", format);
        Request request = request(PATH + "/export", all);
        return api.document(To.QUERY, request.path(), "*/*", request.variables().toArray());
    }

    private record Request(String path, List<Object> variables) {}

    private Request request(String path, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("language", api.language().getLanguage());
        UriComponentsBuilder builder = UriComponentsBuilder.fromUriString(path);
        all.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        List<Object> variables = new ArrayList<>(List.of(map));
        variables.addAll(all.values());
        return new Request(builder.build().toUriString(), variables);
    }
}
