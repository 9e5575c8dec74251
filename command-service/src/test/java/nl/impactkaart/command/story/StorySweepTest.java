package nl.impactkaart.command.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.Postgres;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.storykeys.StoryKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a crash between storing a story and telling of it leaves behind. */
class StorySweepTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofMinutes(11));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final Story STORY = new Story(null, "Together", "We cook", "Signed", DAY, List.of());

    private final UUID map = UUID.randomUUID();
    private final UUID story = UUID.randomUUID();
    private final HikariDataSource dataSource = Postgres.pool(Postgres.newDatabase());
    private final JdbcClient database = JdbcClient.create(dataSource);
    private final StoryTable table = new StoryTable(database);
    private long events;

    @TempDir
    private Path keys = Path.of("");

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void what_was_never_told_is_destroyed() {
        kept(LONG_AGO);

        sweep();

        assertThat(vault().holds(story, map, ORGANISATION)).isFalse();
        assertThat(keys).isEmptyDirectory();
    }

    @Test
    void what_may_still_be_told_is_left_alone() {
        kept(NOW.minus(Duration.ofMinutes(9)));

        sweep();

        assertThat(vault().read(story, map, ORGANISATION)).contains(STORY);
        assertThat(vault().isTold(story, map)).isFalse();
    }

    @Test
    void what_was_told_is_shown_when_the_service_was_killed_before_it_could_say_so() {
        String hash = kept(LONG_AGO);
        record(new StoryTold(story, null, hash, DAY));
        record(new StoryTold(UUID.randomUUID(), null, hash, DAY));

        sweep();

        assertThat(vault().isTold(story, map)).isTrue();
        assertThat(vault().read(story, map, ORGANISATION)).contains(STORY);
    }

    @Test
    void what_was_withdrawn_does_not_come_back_when_it_is_sent_once_more() {
        String hash = kept(LONG_AGO);
        record(new StoryTold(story, null, hash, DAY));
        record(new StoryWithdrawn(story));

        sweep();

        assertThat(vault().holds(story, map, ORGANISATION)).isFalse();
        assertThat(keys).isEmptyDirectory();
    }

    @Test
    void another_story_is_not_kept_under_the_same_id() {
        kept(NOW);
        Story other = new Story(null, "Together", "We sing", "Signed", DAY, List.of());

        assertThat(vault().keep(story, map, ORGANISATION, other, NOW)).isEmpty();
        assertThat(vault().keep(story, map, UUID.randomUUID(), STORY, NOW)).isEmpty();
        assertThat(vault().keep(story, map, ORGANISATION, STORY, NOW)).contains(kept(NOW));
        assertThat(vault().read(story, map, ORGANISATION)).contains(STORY);
    }

    private String kept(Instant at) {
        return vault().keep(story, map, ORGANISATION, STORY, at).orElseThrow();
    }

    private StoryVault vault() {
        return new StoryVault(table, StoryKeys.in(keys));
    }

    private void sweep() {
        new StorySweep(table, vault(), new StoredEvents(dataSource), Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
    }

    private void record(ImpactMapEvent event) {
        EncodedEvent encoded = EventCodec.encode(event);
        EventMetadata metadata = new EventMetadata(
                UUID.randomUUID(), ORGANISATION, null, UUID.randomUUID(), UUID.randomUUID(), NOW, DAY, events, null);
        database.sql("""
                        INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                            global_index, type, payload_type, payload_revision, payload, meta_data, time_stamp)
                        VALUES (:id, :map, :sequence, :sequence + 1, 'ImpactMap', :name, '1', :data, :metadata, :at)""")
                .param("id", UUID.randomUUID())
                .param("map", map)
                .param("sequence", events++)
                .param("name", encoded.name())
                .param("data", encoded.data())
                .param("metadata", EventCodec.encode(metadata))
                .param("at", NOW.toString())
                .update();
    }
}
