package nl.impactkaart.command.story;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.storykeys.StoryKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where stories are kept, and who clears away what was never told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorySettings.class)
class StoryConfiguration {

    @Bean
    StoryTable storyTable(JdbcClient database) {
        return new StoryTable(database);
    }

    @Bean
    StoryKeys storyKeys(StorySettings settings) {
        return StoryKeys.in(settings.keyDirectory());
    }

    @Bean
    StoryVault storyVault(StoryTable table, StoryKeys keys) {
        return new StoryVault(table, keys);
    }

    @Bean
    StoryKeysHealth storyKeysHealth(StoryKeys keys) {
        return new StoryKeysHealth(keys);
    }

    @Bean
    RecurringTask<Void> storySweep(StoryTable table, StoryVault vault, StoredEvents stored, Clock clock) {
        StorySweep sweep = new StorySweep(table, vault, stored, clock);
        return Tasks.recurring("sweep-stories", FixedDelay.of(StorySweep.AGE)).execute((_, _) -> sweep.sweep());
    }
}
