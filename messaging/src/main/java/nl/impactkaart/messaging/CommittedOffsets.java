package nl.impactkaart.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Where reading goes on after a restart, kept in the database that holds the effects: one that is restored to an older
 * state is read up to date from there, and an empty one from the start. Beside an offset stands the id of the record
 * before it, and reading begins at that record: if it is another one, Kafka was restored or emptied meanwhile and the
 * partition is read from its start, since an offset alone would then skip events silently.
 */
final class CommittedOffsets implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(CommittedOffsets.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final OffsetTable table;
    private final Map<TopicPartition, Landmark> done = new HashMap<>();
    private final Map<TopicPartition, Landmark> landmarks = new HashMap<>();
    private long lastCommit = System.nanoTime();

    CommittedOffsets(Consumer<String, byte[]> consumer, OffsetTable table) {
        this.consumer = consumer;
        this.table = table;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        goTo(partitions);
    }

    /** Reads on from where the database says, as it is now. */
    void goBack() {
        done.clear();
        landmarks.clear();
        goTo(consumer.assignment());
    }

    private void goTo(Collection<TopicPartition> partitions) {
        Map<Integer, Landmark> stored = table.read();
        for (TopicPartition partition : partitions) {
            Landmark landmark = stored.get(partition.partition());
            if (landmark == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                landmarks.put(partition, landmark);
                consumer.seek(partition, landmark.offset());
            }
        }
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
        if (Landmark.of(first).equals(landmark)) {
            return records.subList(1, records.size());
        }
        log.warn("{} is not as it was at offset {}; reading it from its start", partition, landmark.offset());
        consumer.seekToBeginning(List.of(partition));
        return List.of();
    }

    /** These records are taken in. */
    void done(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        if (!records.isEmpty()) {
            done.put(partition, Landmark.of(records.getLast()));
        }
    }

    /** Commits about once a second: what is not committed yet is delivered again after a crash, and dropped then. */
    void commitNowAndThen() {
        if (System.nanoTime() - lastCommit > INTERVAL.toNanos()) {
            commitNow();
        }
    }

    void commitNow() {
        lastCommit = System.nanoTime();
        try {
            table.write(done);
            done.clear();
        } catch (DataAccessException e) {
            log.debug("Offsets were not committed this time", e);
        }
    }
}
