package nl.impactkaart.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.TiledTree;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

@SuppressWarnings("NullAway.Init")
class LogTest {

    private static final TreeHasher HASHER = new TreeHasher();

    @TempDir
    private Path directory;

    private SignedStore store;

    @BeforeEach
    void open() {
        store = new SignedStore(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_event_is_in_the_signed_tree_at_its_place() {
        store.start(150);
        store.sign();

        Checkpoint checkpoint = store.checkpoint();
        TiledTree tree = new TiledTree(store.table, checkpoint.size());
        List<StoredRow> rows = store.table.rowsAfter(0, 1_000);
        assertThat(checkpoint.size()).isEqualTo(300).isEqualTo(rows.size());
        for (StoredRow row : rows) {
            assertThat(tree.inclusion(row.index(), checkpoint.size())
                            .proves(HASHER.leaf(Leaf.encode(row)), checkpoint.root()))
                    .isTrue();
        }
    }

    @Test
    void a_log_without_events_is_signed_too() {
        store.sign();
        assertThat(store.checkpoint().root()).isEqualTo(HASHER.empty());
        assertThat(store.check()).isZero();
    }

    @Test
    void copies_take_turns_and_later_trees_begin_with_earlier_ones() {
        LogGrowth first = store.copy(store.keys);
        LogGrowth second = store.copy(store.keys(store.keyFile, null));
        store.start(140);
        first.step();
        Checkpoint early = store.checkpoint();
        store.start(3);
        second.step();
        store.start(120);
        first.step();

        Checkpoint late = store.checkpoint();
        assertThat(List.of(early.size(), late.size())).containsExactly(280L, 526L);
        assertThat(new TiledTree(store.table, late.size())
                        .consistency(early.size(), late.size())
                        .proves(early.root(), late.root()))
                .isTrue();
        assertThat(store.check()).isEqualTo(526);
    }

    @Test
    void any_byte_that_is_changed_is_found_and_its_event_named() {
        store.start(2);
        store.sign();
        StoredRow row = store.table.rowsAfter(1, 1).getFirst();
        for (String column : List.of("payload", "meta_data")) {
            int length = column.equals("payload") ? row.payload().length : row.metadata().length;
            for (int at = 0; at < length; at++) {
                String flip = "UPDATE domain_event_entry SET %1$s = set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # 1)"
                        .formatted(column, at);
                store.tamper(flip + " WHERE global_index = 2");
                assertBroken("the event at position 2 (ImpactMap " + row.aggregateId()
                        + ", sequence 1) is not the one that was signed");
                store.tamper(flip + " WHERE global_index = 2");
            }
        }
        assertThat(store.check()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event_identifier = gen_random_uuid()",
                "sequence_number = 7",
                "type = type || ' '",
                "payload_type = upper(payload_type)",
                "payload_revision = '2'",
                "time_stamp = time_stamp || '0'",
                "idempotency_organisation = gen_random_uuid()",
                "idempotency_key = 'other'",
                "idempotency_key = NULL",
                "content_hash = ''",
                "content_hash = NULL"
            })
    void any_column_that_is_changed_is_found(String change) {
        store.start(2);
        store.sign();
        store.tamper("UPDATE domain_event_entry SET " + change + " WHERE global_index = 3");
        assertBroken("the event at position 3");
    }

    @Test
    void events_that_are_missing_or_in_another_order_are_found() {
        store.start(3);
        store.sign();
        store.tamper("UPDATE domain_event_entry SET global_index = 1000 WHERE global_index = 2");
        assertBroken("the event at position 2 is missing");
        store.tamper("UPDATE domain_event_entry SET global_index = 2 WHERE global_index = 4");
        store.tamper("UPDATE domain_event_entry SET global_index = 4 WHERE global_index = 1000");
        assertBroken("the event at position 2 (");
        store.tamper("DELETE FROM domain_event_entry WHERE global_index = 6");
        store.tamper("UPDATE domain_event_entry SET global_index = 1000 WHERE global_index = 2");
        store.tamper("UPDATE domain_event_entry SET global_index = 2 WHERE global_index = 4");
        store.tamper("UPDATE domain_event_entry SET global_index = 4 WHERE global_index = 1000");
        assertBroken("the event at position 6 is missing");
    }

    @Test
    void an_event_that_vanishes_before_it_is_signed_leaves_a_hole_that_is_found() {
        store.start(1);
        store.sign();
        store.start(1);
        store.tamper("DELETE FROM domain_event_entry WHERE global_index = 3");
        assertThatThrownBy(store::sign)
                .isInstanceOf(BrokenLogException.class)
                .hasMessageContaining("the event at position 3 is missing");
        assertThat(store.checkpoint().size()).isEqualTo(2);
    }

    @Test
    void a_tree_that_was_changed_together_with_its_events_is_not_the_signed_one() {
        store.start(2);
        store.sign();
        Checkpoint signed = store.checkpoint();
        byte[] note = store.table.checkpoint().orElseThrow().note();
        store.tamper("UPDATE domain_event_entry SET payload = '{}' WHERE global_index = 3");
        store.tamper("DELETE FROM log_tile");
        store.tamper("DELETE FROM log_checkpoint");
        store.sign();
        assertThat(store.check()).isEqualTo(4);
        assertThat(store.checkpoint().root()).isNotEqualTo(signed.root());

        // The one who did it has no key: the checkpoint that everybody has is put back.
        store.database
                .sql("UPDATE log_checkpoint SET note = :note")
                .param("note", note)
                .update();
        assertBroken("both were changed");
    }

    @Test
    void a_checkpoint_that_was_not_signed_and_a_lost_tile_are_found() {
        store.start(2);
        store.sign();
        store.tamper("UPDATE log_checkpoint SET note = set_byte(note, 17, get_byte(note, 17) # 1)");
        assertBroken("the checkpoint is not one that was signed");
        store.tamper("UPDATE log_checkpoint SET note = set_byte(note, 17, get_byte(note, 17) # 1), size = 3");
        assertBroken("the signed checkpoint is of 4 events, not of 3");
        store.tamper("UPDATE log_checkpoint SET size = 4");
        store.tamper("DELETE FROM log_tile");
        assertBroken("the tree has lost the leaf at position 1");
    }

    @Test
    void the_key_is_for_its_owner_alone_and_the_verifier_key_for_all() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.keyFile)))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("log.vkey")).hasContent(store.keys.all().text());
    }

    @Test
    void a_copy_with_a_key_of_its_own_is_refused() {
        assertThatThrownBy(() -> store.keys(directory.resolve("other.key"), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("other.key");
        SignedStore stranger = new SignedStore(directory.resolve("elsewhere"));
        stranger.close();
        assertThatThrownBy(() -> store.keys(stranger.keyFile, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("impactkaart.log.previous-key-file");
    }

    @Test
    void of_copies_that_start_for_the_first_time_at_once_one_makes_the_key() throws Exception {
        store.tamper("DELETE FROM log_key");
        Callable<LogKeys> here = () -> store.keys(directory.resolve("here.key"), null);
        Callable<LogKeys> there = () -> store.keys(directory.resolve("there.key"), null);
        int refused = 0;
        try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
            for (Future<LogKeys> copy : copies.invokeAll(List.of(here, there))) {
                try {
                    copy.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(store.database
                        .sql("SELECT count(*) FROM log_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_key_that_was_supplied_where_nothing_can_be_written_will_do() throws Exception {
        Path supplied = Files.createDirectory(directory.resolve("supplied"));
        Path key = Files.copy(store.keyFile, supplied.resolve("log.key"));
        Files.createDirectory(supplied.resolve("log.vkey"));
        assertThat(store.keys(key, null).signing()).hasSize(1);
    }

    @Test
    void while_a_key_is_replaced_both_sign_and_old_checkpoints_stay_verifiable() {
        store.start(1);
        store.sign();
        byte[] old = store.table.checkpoint().orElseThrow().note();
        Path fresh = directory.resolve("fresh.key");

        LogKeys both = store.keys(fresh, store.keyFile);
        store.start(1);
        store.copy(both).step();
        byte[] during = store.table.checkpoint().orElseThrow().note();
        assertThat(SignedNote.parse(during).signatures()).hasSize(2);

        LogKeys after = store.keys(fresh, null);
        store.start(1);
        store.copy(after).step();
        byte[] late = store.table.checkpoint().orElseThrow().note();
        assertThat(SignedNote.parse(late).signatures()).hasSize(1);
        assertThat(List.of(old, during, late)).allSatisfy(note -> Checkpoint.open(note, after.all()));
        assertThat(after.all().keys()).startsWith(after.signing().getFirst().verifierKey());
    }

    @Test
    void what_one_copy_finds_makes_every_copy_read_only_also_one_that_starts_later() {
        store.start(2);
        store.sign();
        LogHealth here = new LogHealth(store.table);
        LogHealth there = new LogHealth(store.table);
        here.broken("the event at position 1 is missing");
        there.broken("the event at position 2 is missing");
        LogHealth later = new LogHealth(store.table);
        for (LogHealth copy : List.of(here, there, later)) {
            copy.look();
            assertThat(copy.readOnly()).contains("the event at position 1 is missing");
            assertThat(copy.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void a_broken_log_is_whole_again_when_a_check_that_was_asked_for_finds_it_so_not_by_a_start() {
        store.start(2);
        store.sign();
        LogHealth health = new LogHealth(store.table);
        LogHealth other = new LogHealth(store.table);
        LogChecks checks = new LogChecks(new LogCheck(store.table, store.keys), store.table, health, Clock.systemUTC());
        store.tamper("UPDATE domain_event_entry SET time_stamp = time_stamp || '0' WHERE global_index = 3");
        checks.ask();
        await().untilAsserted(() -> assertThat(health.readOnly()).isPresent());
        await().until(() -> !checks.isRunning());

        store.tamper("UPDATE domain_event_entry SET time_stamp = left(time_stamp, -1) WHERE global_index = 3");
        checks.start();
        await().until(() -> !checks.isRunning());
        assertThat(checks.latest().status()).isEqualTo(LogCheckView.Status.WHOLE);
        other.look();
        assertThat(health.readOnly()).isPresent();
        assertThat(other.readOnly()).isPresent();

        checks.ask();
        await().until(() -> !checks.isRunning());
        other.look();
        assertThat(health.readOnly()).isEmpty();
        assertThat(other.readOnly()).isEmpty();
    }

    @Test
    void a_hole_after_the_last_signed_event_is_found_by_a_check() {
        store.start(1);
        store.sign();
        store.start(1);
        store.tamper("DELETE FROM domain_event_entry WHERE global_index = 3");
        assertBroken("the event at position 3 is missing");
    }

    private void assertBroken(String reason) {
        assertThatThrownBy(store::check).isInstanceOf(BrokenLogException.class).hasMessageContaining(reason);
    }
}
