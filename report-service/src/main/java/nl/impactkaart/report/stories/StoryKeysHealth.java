package nl.impactkaart.report.stories;

import nl.impactkaart.storykeys.StoryKeys;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while reports that tell stories cannot be made and read, for the keys of these are out of reach. Other reports are
 * made and read still: the readiness of the service does not ask for this.
 */
final class StoryKeysHealth implements HealthIndicator {

    private static final String REMEDY =
            "Give the service back the directory that its copies share, with the files in it, to write and to read; what"
                    + " waited then goes on. Where the files are lost for good, start again: what showed their stories"
                    + " reads as withdrawn, and the next report of each map tells them anew.";

    private final StorySettings settings;
    private final StoryKeys keys;

    StoryKeysHealth(StorySettings settings, StoryKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public Health health() {
        if (settings.source() == null) {
            // Reports tell no stories, and need no keys.
            return Health.up().build();
        }
        return keys.trouble()
                .map(trouble -> Health.down()
                        .withDetail("problem", StorySettings.name("key-directory") + " " + trouble)
                        .withDetail("remedy", REMEDY)
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
