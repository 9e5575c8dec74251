package nl.impactkaart.portal.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import nl.impactkaart.portal.routing.InTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The services' HTTP API, with the rights of the person who looks at the page. */
public final class Api {

    private final RestClient http;
    private final JsonMapper json;
    private final Person person;
    private final Token token;
    private final Locale language;

    Api(RestClient http, JsonMapper json, Person person, Token token, Locale language) {
        this.http = http;
        this.json = json;
        this.person = person;
        this.token = token;
        this.language = language;
    }

    /**
     * With which a service lets the person in.
     *
     * @param isNew whether logging in again would give another like it
     */
    record Token(String value, boolean isNew) {

        @Override
        public String toString() {
            return "a token";
        }
    }

    /** Where a request goes. */
    public enum To {
        COMMAND,
        QUERY,
        REPORT,
        IDENTITY;

        private final String address = InTurn.address(name().toLowerCase(Locale.ROOT));
    }

    public Person person() {
        return person;
    }

    public Locale language() {
        return language;
    }

    /**
     * Reads something.
     *
     * @throws Refusal when the service refuses
     */
    public <T> T get(To service, String path, Class<T> type, Object... variables) {
        return json.readValue(
                ask(HttpMethod.GET, service, path, null, null, variables).body(), type);
    }

    /** A document as it is, such as a PDF or a spreadsheet. */
    public Answer document(To service, String path, String accept, Object... variables) {
        return exchange(request(HttpMethod.GET, service, path, variables).header(HttpHeaders.ACCEPT, accept));
    }

    /**
     * A document that may be larger than memory, read while it arrives.
     *
     * @throws Refusal when the service refuses
     */
    public void stream(To service, String path, String accept, Taker taker, Object... variables) {
        try {
            authorized(request(HttpMethod.GET, service, path, variables).header(HttpHeaders.ACCEPT, accept))
                    .exchange((sent, response) -> {
                        int status = response.getStatusCode().value();
                        if (status >= 400) {
                            requireTaken(new Answer(
                                    status,
                                    response.getHeaders(),
                                    response.getBody().readAllBytes(),
                                    json));
                        }
                        take(taker, response.getHeaders(), response.getBody());
                        return status;
                    });
        } catch (ResourceAccessException e) {
            throw new UnavailableException("a service does not answer", e);
        }
    }

    /** What breaks off half-way is no page that tells of a failure: part of the document has gone out. */
    private static void take(Taker taker, HttpHeaders headers, InputStream body) {
        try {
            taker.take(headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException("a document broke off", e);
        }
    }

    /** Takes what a service sends. */
    public interface Taker {

        void take(HttpHeaders headers, InputStream body) throws IOException;
    }

    /**
     * Changes something.
     *
     * @param body turned into JSON; null for none
     * @param once for a request that is recorded once, however often it is sent; null for one that may be repeated
     * @throws Refusal when the service refuses
     */
    public Answer send(
            HttpMethod method,
            To service,
            String path,
            @Nullable Object body,
            @Nullable Once once,
            Object... variables) {
        return ask(method, service, path, body, once, variables);
    }

    /**
     * What a request that changes something stands on.
     *
     * @param key the same for every repetition
     * @param sequence of the map as it was shown; null when it does not matter
     */
    public record Once(String key, @Nullable Long sequence) {}

    private Answer ask(
            HttpMethod method,
            To service,
            String path,
            @Nullable Object body,
            @Nullable Once once,
            Object... variables) {
        RestClient.RequestBodySpec request = request(method, service, path, variables)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
        }
        if (once != null) {
            request.header("Idempotency-Key", once.key());
            if (once.sequence() != null) {
                request.header(HttpHeaders.IF_MATCH, "\"" + once.sequence() + "\"");
            }
        }
        return exchange(request);
    }

    private RestClient.RequestBodySpec request(HttpMethod method, To service, String path, Object... variables) {
        return http.method(method)
                .uri(UriComponentsBuilder.fromUriString(service.address + path)
                        .encode()
                        .buildAndExpand(variables)
                        .toUri());
    }

    private RestClient.RequestBodySpec authorized(RestClient.RequestBodySpec request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage());
    }

    private Answer exchange(RestClient.RequestBodySpec request) {
        try {
            Answer answer = authorized(request)
                    .exchange((sent, response) -> new Answer(
                            response.getStatusCode().value(),
                            response.getHeaders(),
                            response.getBody().readAllBytes(),
                            json));
            requireTaken(answer);
            return answer;
        } catch (ResourceAccessException e) {
            throw new UnavailableException("a service does not answer", e);
        }
    }

    private void requireTaken(Answer answer) {
        if (answer.status() == 401 && !token.isNew()) {
            throw new InsufficientAuthenticationException("a service does not take the token");
        }
        if (answer.status() >= 400) {
            throw Refusal.of(answer);
        }
    }
}
