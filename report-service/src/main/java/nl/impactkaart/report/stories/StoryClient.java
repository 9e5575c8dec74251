package nl.impactkaart.report.stories;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.impactmap.Story;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads stories from command-service, in the service's own name. */
final class StoryClient {

    private static final int UNAUTHORISED = 401;

    private final StorySettings settings;
    private final URI source;
    private final HttpClient client;
    private final ServiceToken token;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    StoryClient(StorySettings settings) {
        this.settings = settings;
        this.source = Objects.requireNonNull(settings.source());
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.token = new ServiceToken(client, settings);
    }

    /**
     * What a story tells.
     *
     * @throws StoriesUnavailableException when it cannot be had now, also when it was withdrawn and that is not known here yet
     */
    ToldStory read(UUID mapId, Story story) {
        try {
            HttpResponse<byte[]> response = ask(mapId, story);
            if (response.statusCode() != 200) {
                throw new StoriesUnavailableException("story " + story.id().value() + " of map " + mapId
                        + ": command-service answered " + response.statusCode());
            }
            ToldStory told = json.readValue(response.body(), ToldStory.class);
            if (!told.storyId().equals(story.id().value())
                    || !told.saltedSha256().equals(story.saltedSha256())) {
                throw new StoriesUnavailableException(
                        "story " + story.id().value() + " of map " + mapId + " is not the one that its event tells of");
            }
            return told;
        } catch (IOException | JacksonException e) {
            throw new StoriesUnavailableException("story " + story.id().value() + " of map " + mapId, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoriesUnavailableException("interrupted", e);
        }
    }

    private HttpResponse<byte[]> ask(UUID mapId, Story story) throws IOException, InterruptedException {
        String held = token.value();
        HttpResponse<byte[]> response = ask(mapId, story, held);
        if (response.statusCode() != UNAUTHORISED) {
            return response;
        }
        // The keys of the issuer, or the secret, may have changed since.
        token.drop(held);
        return ask(mapId, story, token.value());
    }

    private HttpResponse<byte[]> ask(UUID mapId, Story story, String bearer) throws IOException, InterruptedException {
        URI address = source.resolve(
                "/api/v1/impact-maps/" + mapId + "/told-stories/" + story.id().value());
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(settings.timeout())
                        .header("Authorization", "Bearer " + bearer)
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
