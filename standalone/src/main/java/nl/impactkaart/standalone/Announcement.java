package nl.impactkaart.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import tools.jackson.databind.json.JsonMapper;

/** What a user reads when everything runs: where to look and how to get in. */
final class Announcement {

    private Announcement() {}

    static String of(Settings settings, boolean firstStart) {
        String demo = firstStart ? """

                  This is the first start: a demo organisation was opened with the impact map
                  "Wheels-to-Meals" of the SROI guide, and clients for its four roles.""" : "";
        return """

               Impactkaart is ready at %1$s
                 data         %2$s
                 credentials  %3$s
                 kafka        %5$s
               %4$s%6$s
               Get a token (needs curl and jq), then read the maps:
                 DATA='%2$s'
                 TOKEN=$(curl -s -u "$(jq -r '.editor | .clientId + ":" + .clientSecret' "$DATA/credentials.json")" \\
                   -d grant_type=client_credentials %1$s/oauth2/token | jq -r .access_token)
                 curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/impact-maps | jq
               Stop with Ctrl-C.
               """.formatted(
                        settings.origin(),
                        settings.dataDirectory(),
                        DemoMap.credentials(settings),
                        demo,
                        KafkaAddress.read(settings),
                        administratorsPassword(settings));
    }

    /** As long as nobody has set it, identity keeps a link in the credentials file. */
    private static String administratorsPassword(Settings settings) {
        try {
            String link = JsonMapper.shared()
                    .readTree(Files.readAllBytes(DemoMap.credentials(settings)))
                    .path("administrator")
                    .path("passwordLink")
                    .asString("");
            return link.isEmpty() ? "" : """

                   Set the administrator's password (name: admin): %s
                 """.formatted(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
