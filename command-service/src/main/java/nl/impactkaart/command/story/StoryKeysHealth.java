package nl.impactkaart.command.story;

import nl.impactkaart.storykeys.StoryKeys;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while stories cannot be told, read and withdrawn, for their keys are out of reach. Everything else is recorded
 * still: the readiness of the service does not ask for this.
 */
final class StoryKeysHealth implements HealthIndicator {

    private static final String REMEDY =
            "Give the service back the directory that its copies share, with the files in it, to write and to read. Where"
                    + " files are lost for good, start again and withdraw their stories: nobody can read these any more.";

    private final StoryKeys keys;

    StoryKeysHealth(StoryKeys keys) {
        this.keys = keys;
    }

    @Override
    public Health health() {
        return keys.trouble()
                .map(trouble -> Health.down()
                        .withDetail("problem", "impactkaart.stories.key-directory" + " " + trouble)
                        .withDetail("remedy", REMEDY)
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
