package nl.impactkaart.report.stories;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the stories that reports tell come from, and what guards them here: {@code impactkaart.report.stories.*}. With none
 * of the five in the middle, reports tell no stories and say so.
 *
 * @param keyDirectory with the keys of what shows stories: the same for every copy of the service, outside whatever is
 *     backed up with the database
 * @param source origin under which command-service is reached
 * @param tokenUri where a token of the own client is got
 * @param clientId of that client, which has the role {@code story-reader}
 * @param clientSecret of that client
 * @param credentialsFile that identity writes, with both, instead of them
 * @param timeout after which an answer is no longer waited for
 */
@ConfigurationProperties("impactkaart.report.stories")
record StorySettings(
        @DefaultValue("report-keys") Path keyDirectory,
        @Nullable URI source,
        @Nullable URI tokenUri,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path credentialsFile,
        @DefaultValue("10s") Duration timeout) {

    private static final String PREFIX = "impactkaart.report.stories.";

    StorySettings {
        if (source != null || tokenUri != null || clientId != null || clientSecret != null || credentialsFile != null) {
            require(source, "source");
            require(tokenUri, "token-uri");
            if (credentialsFile == null) {
                require(clientId, "client-id");
                require(clientSecret, "client-secret");
            } else if (clientId != null || clientSecret != null) {
                throw new IllegalArgumentException(PREFIX
                        + "credentials-file takes the place of client-id and client-secret: set it, or both of them");
            }
        }
    }

    private static void require(@Nullable Object value, String property) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(PREFIX + property
                    + " is missing. Reports tell stories with all of source, token-uri and the client's credentials,"
                    + " and none with none of them");
        }
    }

    static String name(String property) {
        return PREFIX + property;
    }
}
