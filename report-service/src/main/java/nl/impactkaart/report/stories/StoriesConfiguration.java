package nl.impactkaart.report.stories;

import nl.impactkaart.storykeys.StoryKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorySettings.class)
class StoriesConfiguration {

    @Bean
    StoryKeys storyKeys(StorySettings settings) {
        return StoryKeys.in(settings.keyDirectory());
    }

    @Bean
    StoryKeysHealth storyKeysHealth(StorySettings settings, StoryKeys keys) {
        return new StoryKeysHealth(settings, keys);
    }

    @Bean
    Stories stories(StorySettings settings) {
        return new Stories(settings);
    }

    @Bean
    StoryDocuments storyDocuments(StoryKeys keys) {
        return new StoryDocuments(keys);
    }

    @Bean
    Withdrawals withdrawals(JdbcClient database, StoryKeys keys) {
        return new Withdrawals(database, keys);
    }
}
