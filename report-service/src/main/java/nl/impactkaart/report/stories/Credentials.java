package nl.impactkaart.report.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With what the service gets its tokens. */
record Credentials(String clientId, String clientSecret) {

    private static final String ENTRY = "report-service";

    /** Of the settings, or of the file as it stands now: identity may write it after this service has started, and anew. */
    static Credentials of(StorySettings settings) {
        Path file = settings.credentialsFile();
        return file == null
                ? new Credentials(
                        Objects.requireNonNull(settings.clientId()), Objects.requireNonNull(settings.clientSecret()))
                : read(file);
    }

    private static Credentials read(Path file) {
        try {
            JsonNode client =
                    JsonMapper.shared().readTree(Files.readAllBytes(file)).path(ENTRY);
            String id = client.path("clientId").asString("");
            String secret = client.path("clientSecret").asString("");
            if (id.isEmpty() || secret.isEmpty()) {
                throw new StoriesUnavailableException(
                        StorySettings.name("credentials-file") + " " + file + " holds no " + ENTRY);
            }
            return new Credentials(id, secret);
        } catch (IOException | JacksonException e) {
            throw new StoriesUnavailableException(
                    StorySettings.name("credentials-file") + " " + file + " is not there yet, or cannot be read", e);
        }
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
