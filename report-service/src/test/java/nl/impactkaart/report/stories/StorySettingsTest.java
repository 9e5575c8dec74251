package nl.impactkaart.report.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StorySettingsTest {

    private static final URI SOURCE = URI.create("https://impact.example");
    private static final URI TOKEN = URI.create("https://login.example/token");
    private static final Path FILE = Path.of("report-service.json");

    @Test
    void what_is_half_configured_names_what_is_missing() {
        assertThat(settings(null, null, null, null, null).source()).isNull();
        assertThat(settings(SOURCE, TOKEN, "id", "secret", null).clientId()).isEqualTo("id");
        assertThat(settings(SOURCE, TOKEN, null, null, FILE).credentialsFile()).isEqualTo(FILE);

        assertMissing("source", null, TOKEN, "id", "secret", null);
        assertMissing("token-uri", SOURCE, null, "id", "secret", null);
        assertMissing("client-id", SOURCE, TOKEN, null, "secret", null);
        assertMissing("client-secret", SOURCE, TOKEN, "id", " ", null);
        assertMissing("client-id", SOURCE, TOKEN, null, null, null);
        assertMissing("credentials-file", SOURCE, TOKEN, "id", null, FILE);
    }

    private static void assertMissing(
            String property,
            @Nullable URI source,
            @Nullable URI token,
            @Nullable String id,
            @Nullable String secret,
            @Nullable Path file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(source, token, id, secret, file))
                .withMessageStartingWith("impactkaart.report.stories." + property + " ");
    }

    private static StorySettings settings(
            @Nullable URI source,
            @Nullable URI token,
            @Nullable String id,
            @Nullable String secret,
            @Nullable Path file) {
        return new StorySettings(Path.of("keys"), source, token, id, secret, file, Duration.ofSeconds(1));
    }
}
