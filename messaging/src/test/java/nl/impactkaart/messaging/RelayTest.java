package nl.impactkaart.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RelayTest {

    private final List<UUID> streams =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final HikariDataSource database = Parts.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final String topic = Parts.freshTopic();
    private final ListOutbox outbox = new ListOutbox();
    private final List<Relay> relays = new ArrayList<>();

    private Relay relay(Outbox source) {
        Relay relay = new Relay(
                new RelaySettings("test", topic, Parts.TOPICS, Parts.OPERATOR), source, database, Parts.kafka());
        relays.add(relay);
        return relay;
    }

    private Relay started(Outbox source) {
        Relay relay = relay(source);
        relay.start();
        return relay;
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
        database.close();
    }

    @Test
    void publishesEverythingOnceAndInOrderOnATopicThatKeepsIt() throws Exception {
        outbox.add(Events.over(streams, 2_500));
        Relay relay = started(outbox);
        await().until(() -> relay.checkpoint() == 2_500);

        assertThat(TopicReader.positions(topic)).containsExactlyInAnyOrderElementsOf(longs(1, 2_500));
        Map<UUID, List<Long>> sequences = TopicReader.events(topic).stream()
                .collect(Collectors.groupingBy(
                        ReceivedEvent::subject, Collectors.mapping(ReceivedEvent::sequence, Collectors.toList())));
        streams.forEach(stream -> assertThat(sequences.get(stream)).isEqualTo(longs(0, 624)));
        assertThat(config("retention.ms")).isEqualTo("-1");
        assertThat(config("cleanup.policy")).isEqualTo("delete");
    }

    @Test
    void stopsSoonWhileKafkaIsAway() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Relay relay = new Relay(
                new RelaySettings("test", topic, Parts.TOPICS, Parts.OPERATOR),
                outbox,
                database,
                Map.of("bootstrap.servers", "127.0.0.1:" + port));
        relay.start();
        await("it has the lock and asks for the topic")
                .until(() -> Boolean.TRUE.equals(jdbc.queryForObject("""
                        SELECT count(*) = 1 FROM pg_locks JOIN pg_database ON oid = database
                        WHERE locktype = 'advisory' AND datname = current_database()""", Boolean.class)));
        long begin = System.nanoTime();
        relay.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void isWokenAtOnceInTheSameProcessAndByNotifyFromAnother() {
        Relay relay = started(outbox);
        await().until(() -> relay.state() == Relay.State.ACTIVE);
        // Far more rounds than a relay that polls once a second could manage in this time.
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            for (int round = 0; round < 60; round++) {
                long position = outbox.size() + 1L;
                outbox.add(List.of(Events.event(streams.getFirst(), position, position - 1)));
                if (round % 2 == 0) {
                    relay.wake();
                } else {
                    jdbc.execute("NOTIFY impactkaart_test");
                }
                await().pollInterval(Duration.ofMillis(5)).until(() -> relay.checkpoint() == position);
            }
            return true;
        });
    }

    @Test
    void oneCopyIsActiveAndAnotherTakesOverWhereItEnded() {
        Relay first = started(outbox);
        await().until(() -> first.state() == Relay.State.ACTIVE);
        Relay second = started(outbox);
        await().until(() -> second.state() == Relay.State.STANDBY);
        outbox.add(Events.over(streams, 10));
        await().until(() -> first.checkpoint() == 10);
        assertThat(second.checkpoint()).isZero();

        first.stop();
        await().until(() -> second.state() == Relay.State.ACTIVE);
        assertThat(second.checkpoint()).isEqualTo(10);
        assertThat(TopicReader.positions(topic)).hasSize(10);
    }

    @Test
    void aZombieThatLostItsLockCannotMoveTheCheckpoint() throws Exception {
        RelayCheckpoint zombie = Objects.requireNonNull(RelayCheckpoint.tryLock(database, "test"));
        RelayCheckpoint.Mark before = zombie.load(3);
        assertThat(RelayCheckpoint.tryLock(database, "test")).isNull();
        killLockHolder();

        RelayCheckpoint successor = Objects.requireNonNull(RelayCheckpoint.tryLock(database, "test"));
        successor.move(successor.load(3), new RelayCheckpoint.Mark(5, new long[] {5, 0, 0}));
        assertThatThrownBy(() -> zombie.move(before, new RelayCheckpoint.Mark(9, new long[3])))
                .isInstanceOf(SQLException.class);
        // Nor can one that is behind on a connection that works.
        assertThatThrownBy(() -> successor.move(before, new RelayCheckpoint.Mark(9, new long[3])))
                .isInstanceOf(IllegalStateException.class);
        assertThat(successor.load(3).position()).isEqualTo(5);
        zombie.close();
        successor.close();
    }

    @Test
    void aCrashBetweenSendingAndCheckpointPublishesAgainAndSkipsNothing() {
        outbox.add(Events.over(streams, 10));
        AtomicBoolean killed = new AtomicBoolean();
        // The session ends after the batch was read: it is sent to Kafka, and the checkpoint cannot move any more.
        Relay relay = started((position, limit) -> {
            List<OutboxMessage> batch = outbox.after(position, limit);
            if (!batch.isEmpty() && killed.compareAndSet(false, true)) {
                killLockHolder();
            }
            return batch;
        });
        await().until(() -> relay.checkpoint() == 10);
        assertThat(TopicReader.positions(topic)).hasSize(20).containsAll(longs(1, 10));
    }

    @Test
    void anEmptiedTopicIsPublishedAgainFromTheStartAfterATakeover() throws Exception {
        outbox.add(Events.over(streams, 10));
        Relay first = started(outbox);
        await().until(() -> first.checkpoint() == 10);
        first.stop();
        recreate();

        Relay second = started(outbox);
        await().until(() -> second.state() == Relay.State.ACTIVE);
        await().until(() -> TopicReader.positions(topic).size() == 10);
        assertThat(second.checkpoint()).isEqualTo(10);
    }

    @Test
    void aTopicThatIsEmptiedUnderARunningRelayIsPublishedAgainFromTheStart() throws Exception {
        outbox.add(Events.over(streams, 40));
        Relay relay = started(outbox);
        await().until(() -> relay.checkpoint() == 40);
        recreate();
        outbox.add(Events.over(streams, 44).subList(40, 44));
        relay.wake();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> TopicReader.positions(topic).containsAll(longs(1, 44)));
    }

    @Test
    void aTopicWithAnotherNumberOfPartitionsIsRefused() throws Exception {
        try (Admin admin = Admin.create(Parts.kafka())) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        outbox.add(Events.over(streams, 1));
        Relay relay = started(outbox);
        await().until(() -> relay.state() == Relay.State.FAILING);
        assertThat(TopicReader.positions(topic)).isEmpty();
    }

    @Test
    void aHoleInTheOutboxStopsTheRelayRatherThanBeingSkipped() {
        Relay relay = started((position, limit) -> List.of(Events.event(streams.getFirst(), position + 2, 0)));
        await().until(() -> relay.state() == Relay.State.FAILING);
        assertThat(relay.checkpoint()).isZero();
        assertThat(TopicReader.positions(topic)).isEmpty();
    }

    private void killLockHolder() {
        jdbc.queryForList("""
                SELECT pg_terminate_backend(l.pid, 5000) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                WHERE l.locktype = 'advisory' AND d.datname = current_database()
                """);
    }

    private void recreate() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Parts.kafka())) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
    }

    private String config(String name) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Parts.kafka())) {
            return admin.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.TOPIC, topic)))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .get(name)
                    .value();
        }
    }

    private static List<Long> longs(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
