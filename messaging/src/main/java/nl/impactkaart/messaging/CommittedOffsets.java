package nl.impactkaart.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where reading goes on after a restart. An offset is committed with the id of the record before it, and reading begins
 * at that record: if it is another one, Kafka was restored or emptied meanwhile and the partition is read from its start,
 * since an offset alone would then skip events silently.
 */
final class CommittedOffsets implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(CommittedOffsets.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private record Landmark(long offset, String id) {}

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private final Map<TopicPartition, Landmark> landmarks = new HashMap<>();
    private long lastCommit = System.nanoTime();

    CommittedOffsets(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.committed(Set.copyOf(partitions)).forEach((partition, committed) -> {
            if (committed != null
                    && committed.offset() > 0
                    && !committed.metadata().isEmpty()) {
                landmarks.put(partition, new Landmark(committed.offset() - 1, committed.metadata()));
                consumer.seek(partition, committed.offset() - 1);
            }
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commitNow();
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        done.keySet().removeAll(partitions);
        landmarks.keySet().removeAll(partitions);
    }

    /** The records to be taken in: without the landmark, and none where the landmark is gone. */
    List<ConsumerRecord<String, byte[]>> afterLandmark(
            TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        Landmark landmark = landmarks.remove(partition);
        if (landmark == null) {
            return records;
        }
        ConsumerRecord<String, byte[]> first = records.getFirst();
        if (first.offset() == landmark.offset() && id(first).equals(landmark.id())) {
            return records.subList(1, records.size());
        }
        log.warn("{} is not as it was at offset {}; reading it from its start", partition, landmark.offset());
        consumer.seekToBeginning(List.of(partition));
        return List.of();
    }

    /** These records are taken in. */
    void done(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        if (!records.isEmpty()) {
            ConsumerRecord<String, byte[]> last = records.getLast();
            done.put(partition, new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), id(last)));
        }
    }

    private static String id(ConsumerRecord<String, byte[]> found) {
        Header header = found.headers().lastHeader(CloudEventHeaders.ID);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    /** Commits about once a second: what is not committed yet is delivered again after a crash, and dropped then. */
    void commitNowAndThen() {
        if (!done.isEmpty() && System.nanoTime() - lastCommit > INTERVAL.toNanos()) {
            lastCommit = System.nanoTime();
            consumer.commitAsync(Map.copyOf(done), (offsets, failure) -> {
                if (failure != null) {
                    log.debug("Offsets were not committed this time", failure);
                }
            });
            done.clear();
        }
    }

    void commitNow() {
        try {
            if (!done.isEmpty()) {
                consumer.commitSync(Map.copyOf(done), Duration.ofSeconds(5));
                done.clear();
            }
        } catch (KafkaException e) {
            log.debug("Offsets were not committed at the end", e);
        }
    }
}
