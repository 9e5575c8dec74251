package nl.impactkaart.portal.access;

import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
public final class Answer {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final JsonMapper mapper;

    Answer(int status, HttpHeaders headers, byte[] body, JsonMapper mapper) {
        this.status = status;
        this.headers = headers;
        this.body = body.clone();
        this.mapper = mapper;
    }

    public int status() {
        return status;
    }

    public HttpHeaders headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public JsonNode json() {
        return mapper.readTree(body);
    }

    /** Which change of its map this was. */
    public long sequence() {
        return json().path("sequence").asLong();
    }
}
