package nl.impactkaart.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Brings all events of a topic into empty tables, beside a {@link StreamConsumer} that keeps others up to date and with
 * the very same rules. Several partitions are read at a time. Trouble ends it; nothing is tried again.
 */
public final class Replay implements AutoCloseable {

    private static final int MOST_READERS = 4;

    private final BatchProcessor processor;
    private final Rereader rereader;
    private final List<TopicPartition> partitions;
    private final List<ReplayReader> readers = new ArrayList<>();
    private final ExecutorService threads;
    private final LongAdder read = new LongAdder();
    private final long total;
    private Set<StreamProgress> incurable = Set.of();

    /**
     * @param dataSource where the empty tables of {@code db/consumer} and those of the projection are
     * @param projection is called by several threads, each for streams of its own
     * @param kafka common client properties
     */
    public Replay(ConsumerSettings settings, DataSource dataSource, Projection projection, Map<String, Object> kafka) {
        this.processor = new BatchProcessor(settings, dataSource, projection);
        this.rereader = new Rereader(settings, kafka);
        try (var consumer = new KafkaConsumer<>(
                ReplayReader.properties(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            this.partitions = consumer.partitionsFor(settings.topic()).stream()
                    .map(found -> new TopicPartition(settings.topic(), found.partition()))
                    .toList();
            // Else the client warns of each that it learns of a partition which is not its own.
            consumer.assign(partitions);
            this.total = sum(consumer.endOffsets(partitions)) - sum(consumer.beginningOffsets(partitions));
        }
        int count =
                Math.min(partitions.size(), Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_READERS));
        for (int reader = 0; reader < count; reader++) {
            int first = reader;
            List<TopicPartition> share = IntStream.range(0, partitions.size())
                    .filter(n -> n % count == first)
                    .mapToObj(partitions::get)
                    .toList();
            readers.add(new ReplayReader(settings, share, processor, kafka));
        }
        this.threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("replay-" + settings.group() + "-", 0).factory());
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records taken in so far. */
    public long read() {
        return read.sum();
    }

    /** Records that the topic held when this began. */
    public long total() {
        return total;
    }

    /**
     * Takes in all that the topic holds now and has not been taken in yet.
     *
     * @param goOn asked between batches; when false the rest is left
     * @param everySecond is called about so often, on the caller's thread; what it throws ends the replay
     */
    public void toTheEnd(BooleanSupplier goOn, Runnable everySecond) {
        AtomicBoolean ended = new AtomicBoolean();
        List<Future<?>> passes = new ArrayList<>();
        for (ReplayReader reader : readers) {
            passes.add(threads.submit(() -> {
                try {
                    reader.toTheEnd(() -> !ended.get() && goOn.getAsBoolean(), read);
                } catch (RuntimeException | Error e) {
                    ended.set(true);
                    throw e;
                }
            }));
        }
        try {
            for (Future<?> pass : passes) {
                await(pass, everySecond);
            }
        } finally {
            ended.set(true);
        }
    }

    private static void await(Future<?> pass, Runnable everySecond) {
        while (true) {
            try {
                pass.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException stillReading) {
                everySecond.run();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading " + pass, e);
            }
        }
    }

    /** Reads again what streams wait for; those that Kafka cannot help are not looked for twice. */
    public void heal(BooleanSupplier goOn) {
        List<Integer> numbers =
                partitions.stream().map(TopicPartition::partition).toList();
        List<StreamProgress> waiting = processor.progress().waiting(numbers);
        while (!waiting.isEmpty() && !Set.copyOf(waiting).equals(incurable) && goOn.getAsBoolean()) {
            processor.process(rereader.read(waiting, goOn));
            incurable = Set.copyOf(waiting);
            waiting = processor.progress().waiting(numbers);
        }
    }

    /** Ends the threads before what they use. */
    @Override
    public void close() {
        threads.close();
        readers.forEach(ReplayReader::close);
    }
}
