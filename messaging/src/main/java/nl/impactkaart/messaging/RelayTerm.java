package nl.impactkaart.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import nl.impactkaart.messaging.RelayCheckpoint.Mark;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time during which one relay holds the lock. Any failure ends it; the next begins by looking at what Kafka has. */
final class RelayTerm implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(RelayTerm.class);

    private final RelaySettings settings;
    private final Outbox outbox;
    private final RelayCheckpoint checkpoint;
    private final CloudEventHeaders envelope;
    private final KafkaProducer<String, byte[]> producer;
    private final TopicTail tail;
    private final NotificationListener listener;
    private Mark mark;
    private long[] nextOffsets;

    private RelayTerm(
            RelaySettings settings,
            Outbox outbox,
            RelayCheckpoint checkpoint,
            Map<String, Object> kafka,
            DataSource dataSource,
            Runnable wake)
            throws SQLException {
        this.settings = settings;
        this.outbox = outbox;
        this.checkpoint = checkpoint;
        this.envelope = new CloudEventHeaders(settings.operator());
        this.mark = checkpoint.load(settings.topics().partitions());
        this.tail = new TopicTail(kafka, settings.topic());
        this.nextOffsets = new long[settings.topics().partitions()];
        this.producer = new KafkaProducer<>(producer(kafka), new StringSerializer(), new ByteArraySerializer());
        this.listener = new NotificationListener(dataSource, settings.channel(), wake);
    }

    /**
     * Begins a term: takes the lock, creates the topic when it is absent, and goes back when Kafka lost records.
     *
     * @param wake called when another process tells of something new
     * @return null while another copy has the lock
     */
    static @Nullable RelayTerm begin(
            RelaySettings settings, Outbox outbox, DataSource dataSource, Map<String, Object> kafka, Runnable wake)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        RelayCheckpoint checkpoint = RelayCheckpoint.tryLock(dataSource, settings.name());
        if (checkpoint == null) {
            return null;
        }
        RelayTerm term = null;
        try {
            Topics.ensure(kafka, settings.topic(), settings.topics());
            term = new RelayTerm(settings, outbox, checkpoint, kafka, dataSource, wake);
            term.goBackIfKafkaLostRecords();
            return term;
        } catch (SQLException | ExecutionException | InterruptedException | TimeoutException | RuntimeException e) {
            if (term != null) {
                term.close();
            } else {
                checkpoint.close();
            }
            throw e;
        }
    }

    private static Map<String, Object> producer(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("acks", "all");
        properties.put("enable.idempotence", "true");
        // With more, a batch that fails while a topic is new lets all that follow fail, until delivery times out.
        properties.put("max.in.flight.requests.per.connection", "1");
        properties.put("linger.ms", "0");
        properties.put("batch.size", "65536");
        properties.put("max.block.ms", "10000");
        properties.put("request.timeout.ms", "10000");
        properties.put("delivery.timeout.ms", "30000");
        return properties;
    }

    /** Everything up to here is in Kafka. */
    long position() {
        return mark.position();
    }

    private void goBackIfKafkaLostRecords() throws SQLException {
        nextOffsets = tail.endOffsets(nextOffsets.length);
        long position = mark.position();
        long[] tails = mark.tails().clone();
        for (int partition = 0; partition < tails.length; partition++) {
            if (tails[partition] == 0) {
                continue; // nothing was ever sent there
            }
            long found = tail.positionBefore(partition, nextOffsets[partition]);
            if (found < tails[partition]) {
                position = Math.min(position, found);
                tails[partition] = found;
            }
        }
        if (position < mark.position()) {
            moveTo(new Mark(position, tails));
            log.warn(
                    "Kafka lost records of {}; relay {} goes back to position {}",
                    settings.topic(),
                    settings.name(),
                    position);
        }
    }

    /**
     * Publishes the next batch and waits until Kafka has all of it.
     *
     * @return false when there was nothing to publish
     */
    boolean publishNext() throws SQLException, ExecutionException, InterruptedException {
        List<OutboxMessage> batch = outbox.after(mark.position(), BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        requireNoHole(batch);
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (OutboxMessage message : batch) {
            sent.add(producer.send(envelope.write(settings.topic(), message)));
        }
        long[] tails = mark.tails().clone();
        long position = batch.getLast().position();
        for (int i = 0; i < batch.size(); i++) {
            RecordMetadata place = sent.get(i).get();
            if (place.offset() < nextOffsets[place.partition()]) {
                position = Math.min(position, lostBefore(place));
            }
            nextOffsets[place.partition()] = place.offset() + 1;
            tails[place.partition()] = batch.get(i).position();
        }
        moveTo(new Mark(position, tails));
        return true;
    }

    /** A record got an offset that was taken already: Kafka forgot what came after the position returned. */
    private long lostBefore(RecordMetadata place) {
        long position = tail.positionBefore(place.partition(), place.offset());
        log.warn(
                "Kafka lost records of {}-{} while running; relay {} goes back to position {}",
                settings.topic(),
                place.partition(),
                settings.name(),
                position);
        return position;
    }

    private void requireNoHole(List<OutboxMessage> batch) {
        long expected = mark.position();
        for (OutboxMessage message : batch) {
            if (message.position() != ++expected) {
                throw new IllegalStateException("The outbox of relay " + settings.name() + " gave position "
                        + message.position() + " where " + expected + " comes next; nothing is skipped");
            }
        }
    }

    private void moveTo(Mark next) throws SQLException {
        checkpoint.move(mark, next);
        mark = next;
    }

    @Override
    public void close() throws SQLException {
        try (checkpoint;
                tail;
                listener) {
            // What is under way still may arrive or be lost: it is published again, as the checkpoint did not move.
            producer.close(CLOSE_WAIT);
        }
    }
}
