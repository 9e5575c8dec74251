package nl.impactkaart.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes an outbox to Kafka: at least once, in the order of positions, by one active copy at a time. It is woken by
 * {@link #wake} in the same process and by NOTIFY on {@link RelaySettings#channel} from others, and looks by itself once
 * a second. When the database or Kafka is away it tries again for ever and skips nothing.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** How long a stop waits for Kafka, which may be away. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What a relay is doing. */
    public enum State {
        STOPPED,
        /** Another copy has the lock. */
        STANDBY,
        ACTIVE,
        /** The database or Kafka is away, or the topic is not as configured; tried again. */
        FAILING
    }

    private final RelaySettings settings;
    private final Outbox outbox;
    private final DataSource dataSource;
    private final Map<String, Object> kafka;
    private final Semaphore signal = new Semaphore(0);
    private volatile State state = State.STOPPED;
    private volatile long checkpoint;
    private final Worker worker;

    /**
     * @param dataSource where {@code relay_checkpoint} is; an active relay keeps two of its connections
     * @param kafka common client properties: {@code bootstrap.servers} and what security needs
     */
    public Relay(RelaySettings settings, Outbox outbox, DataSource dataSource, Map<String, Object> kafka) {
        this.settings = settings;
        this.outbox = outbox;
        this.dataSource = dataSource;
        this.kafka = Map.copyOf(kafka);
        this.worker = new Worker("relay-" + settings.name(), this::run);
    }

    /** Tells that the outbox has something new. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** The position up to which everything is in Kafka, as this copy last knew it. */
    public long checkpoint() {
        return checkpoint;
    }

    public State state() {
        return state;
    }

    private void run() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
        while (isRunning()) {
            try (RelayTerm term = RelayTerm.begin(settings, outbox, dataSource, kafka, this::wake)) {
                if (term == null) {
                    become(State.STANDBY, null);
                    worker.pause(POLL);
                } else {
                    publish(term, backoff);
                }
            } catch (Exception e) {
                become(State.FAILING, e);
                worker.pause(backoff.next());
            }
        }
        become(State.STOPPED, null);
    }

    private void publish(RelayTerm term, Backoff backoff) throws Exception {
        while (isRunning()) {
            boolean published = term.publishNext();
            checkpoint = term.position();
            backoff.reset();
            become(State.ACTIVE, null);
            if (!published && signal.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        }
    }

    private void become(State next, @Nullable Exception cause) {
        if (state == next) {
            return;
        }
        state = next;
        if (next == State.FAILING && isRunning()) {
            log.warn("Relay {} stands still at position {} and tries again", settings.name(), checkpoint, cause);
        } else {
            log.info("Relay {} is {}", settings.name(), next);
        }
    }

    @Override
    public void start() {
        worker.start();
    }

    /** What is under way then is published again by the next relay. */
    @Override
    public void stop() {
        worker.stop(PATIENCE);
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
