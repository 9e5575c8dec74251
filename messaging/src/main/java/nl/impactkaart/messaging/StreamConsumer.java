package nl.impactkaart.messaging;

import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings every event of a topic into a {@link Projection}: per stream in order, with each effect once however often a
 * record is delivered. A gap makes a stream wait while the missing event is read again; an event that cannot be applied
 * parks its stream; neither holds up the others. Several copies share the partitions as a consumer group.
 */
public final class StreamConsumer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamConsumer.class);

    /** What a consumer is doing. */
    public enum State {
        STOPPED,
        RUNNING,
        /** The database or Kafka is away; tried again. */
        FAILING
    }

    private final ConsumerSettings settings;
    private final BatchProcessor processor;
    private final CommitListener listener;
    private final Map<String, Object> kafka;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private volatile State state = State.STOPPED;
    private final Worker worker;

    /**
     * @param dataSource where the tables of {@code db/consumer} and those of the projection are
     * @param listener is told what became visible
     * @param kafka common client properties: {@code bootstrap.servers} and what security needs
     */
    public StreamConsumer(
            ConsumerSettings settings,
            DataSource dataSource,
            Projection projection,
            CommitListener listener,
            Map<String, Object> kafka) {
        this.settings = settings;
        this.processor = new BatchProcessor(settings, dataSource, projection);
        this.listener = listener;
        this.kafka = Map.copyOf(kafka);
        this.worker = new Worker("consumer-" + settings.group(), this::run);
    }

    public DeadLetters deadLetters() {
        return processor.deadLetters();
    }

    public State state() {
        return state;
    }

    private void run() {
        while (worker.running()) {
            try (ConsumerSession session = new ConsumerSession(settings, processor, listener, kafka, worker::running)) {
                while (worker.running()) {
                    step(session);
                }
            } catch (Exception | Error e) {
                failed(e);
                worker.pause(backoff.next());
            }
        }
        state = State.STOPPED;
    }

    /** Trouble with Kafka ends the session; after any other the batch comes again, and membership is kept meanwhile. */
    private void step(ConsumerSession session) {
        try {
            if (session.step()) {
                backoff.reset();
                succeeded();
            }
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failed(e);
            long resume = System.nanoTime() + backoff.next().toNanos();
            while (worker.running() && System.nanoTime() - resume < 0) {
                session.idle();
            }
            session.resume();
        }
    }

    private void succeeded() {
        if (state != State.RUNNING) {
            state = State.RUNNING;
            log.info("Consumer {} reads {}", settings.group(), settings.topic());
        }
    }

    private void failed(Throwable cause) {
        if (worker.running() && state != State.FAILING) {
            state = State.FAILING;
            log.warn("Consumer {} stands still and tries again: {}", settings.group(), Failures.describe(cause));
        }
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }

    /** Starts before the web server and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
