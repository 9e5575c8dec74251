package nl.impactkaart.command.story;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of stories are.
 *
 * @param keyDirectory the same for every copy of the service, outside whatever is backed up with the database: a key that
 *     comes back brings its story back
 */
@ConfigurationProperties("impactkaart.stories")
record StorySettings(@DefaultValue("story-keys") Path keyDirectory) {}
