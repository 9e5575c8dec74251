package nl.impactkaart.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import nl.impactkaart.messaging.BatchProcessor.Outcome;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A consumer's membership of its group: polls, hands batches on, and lets what waits be read again. One thread's. */
final class ConsumerSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConsumerSession.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** How long it takes leave of the group when Kafka is away. */
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final CommittedOffsets offsets;
    private final CloudEventHeaders envelope;
    private final BatchProcessor processor;
    private final Rereader rereader;
    private final CommitListener listener;
    private final BooleanSupplier running;
    private final Backoff rereadPause = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(60));
    private final Set<TopicPartition> owed = new HashSet<>();
    private @Nullable CompletableFuture<Batch> reread;
    private long nextReread = System.nanoTime();

    ConsumerSession(
            ConsumerSettings settings,
            BatchProcessor processor,
            CommitListener listener,
            Map<String, Object> kafka,
            BooleanSupplier running) {
        this.consumer =
                new KafkaConsumer<>(properties(settings, kafka), new StringDeserializer(), new ByteArrayDeserializer());
        this.offsets = new CommittedOffsets(consumer, processor.offsets());
        this.envelope = new CloudEventHeaders(settings.operator());
        this.processor = processor;
        this.rereader = new Rereader(settings, kafka);
        this.listener = listener;
        this.running = running;
        consumer.subscribe(List.of(settings.topic()), offsets);
    }

    private static Map<String, Object> properties(ConsumerSettings settings, Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("group.id", settings.group());
        properties.put("auto.offset.reset", "earliest");
        properties.put("enable.auto.commit", "false");
        properties.put("allow.auto.create.topics", "false");
        properties.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        properties.put("session.timeout.ms", "10000");
        properties.put("max.poll.records", "20000");
        properties.put("fetch.min.bytes", "1");
        properties.put("fetch.max.bytes", "16777216");
        properties.put("max.partition.fetch.bytes", "4194304");
        // A topic that is created after this consumer started must not stay unknown for minutes.
        properties.put("metadata.max.age.ms", "10000");
        return properties;
    }

    /**
     * Takes in what has come; waits a moment when nothing has. Throws what passes by itself, with nothing skipped.
     *
     * @return whether all went well, and nothing that failed before is still to be taken in
     */
    boolean step() {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
            takeIn(records);
        }
        offsets.commitNowAndThen();
        readAgain();
        owed.retainAll(consumer.assignment());
        return owed.isEmpty();
    }

    /** Stays a member of the group, but asks for nothing until {@link #resume}. */
    void idle() {
        consumer.pause(consumer.assignment());
        ConsumerRecords<String, byte[]> unwanted = consumer.poll(POLL);
        rewind(unwanted);
    }

    /** The database may be another one than it was before the trouble. */
    void resume() {
        offsets.goBack();
        consumer.resume(consumer.paused());
    }

    private void takeIn(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> taken = new HashMap<>();
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> fresh = offsets.afterLandmark(partition, records.records(partition));
            taken.put(partition, fresh);
            all.addAll(fresh);
        }
        Batch batch = Batch.of(envelope, all);
        try {
            Outcome outcome = processor.process(batch);
            taken.forEach(offsets::done);
            owed.removeAll(taken.keySet());
            if (outcome.gap()) {
                rereadPause.reset();
                nextReread = System.nanoTime() + rereadPause.next().toNanos();
            }
            tell(outcome);
        } catch (RuntimeException | Error e) {
            taken.values().forEach(this::rewind);
            owed.addAll(taken.keySet());
            throw e;
        }
    }

    private void rewind(ConsumerRecords<String, byte[]> records) {
        records.partitions().forEach(partition -> rewind(records.records(partition)));
    }

    private void rewind(List<ConsumerRecord<String, byte[]>> records) {
        if (!records.isEmpty()) {
            ConsumerRecord<String, byte[]> first = records.getFirst();
            TopicPartition partition = new TopicPartition(first.topic(), first.partition());
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, first.offset());
            }
        }
    }

    private void tell(Outcome outcome) {
        try {
            if (!outcome.applied().isEmpty()) {
                listener.onCommitted(outcome.applied());
            }
        } catch (RuntimeException e) {
            log.warn("A listener to committed streams failed", e);
        }
    }

    /** Starts a pass over Kafka when streams wait and it is time, and takes in what a pass has found. */
    private void readAgain() {
        CompletableFuture<Batch> pass = reread;
        if (pass == null) {
            if (System.nanoTime() - nextReread >= 0) {
                startReread();
            }
        } else if (pass.isDone()) {
            reread = null;
            finishReread(pass);
        }
    }

    private void startReread() {
        List<Integer> partitions =
                consumer.assignment().stream().map(TopicPartition::partition).toList();
        List<StreamProgress> waiting = processor.progress().waiting(partitions);
        if (waiting.isEmpty()) {
            rereadPause.reset();
            nextReread = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            return;
        }
        reread = CompletableFuture.supplyAsync(
                () -> rereader.read(waiting, running),
                pass -> Thread.ofVirtual().name("reread").start(pass));
    }

    private void finishReread(CompletableFuture<Batch> pass) {
        nextReread = System.nanoTime() + rereadPause.next().toNanos();
        if (pass.isCompletedExceptionally()) {
            log.warn("Waiting streams could not be read again this time", pass.exceptionNow());
            return;
        }
        Outcome outcome = processor.process(pass.resultNow());
        if (!outcome.applied().isEmpty()) {
            rereadPause.reset();
            nextReread = System.nanoTime();
        }
        tell(outcome);
    }

    @Override
    public void close() {
        offsets.commitNow();
        consumer.close(CloseOptions.timeout(CLOSE_WAIT));
    }
}
