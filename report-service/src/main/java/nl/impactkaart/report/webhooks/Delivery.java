package nl.impactkaart.report.webhooks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.impactkaart.messaging.Failures;
import nl.impactkaart.report.hearing.MessageWatch;
import nl.impactkaart.report.subscribing.Receivers;
import nl.impactkaart.report.webhooks.LaneDelivery.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has messages delivered when they are due. What is due stands in PostgreSQL, so that copies of the service share the work
 * and none is lost with one. Each attempt is a virtual thread.
 */
public final class Delivery implements SmartLifecycle, Receivers {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final String TABLE = "webhook_task";
    private static final String HANDSHAKE = "webhook-handshake";
    private static final String AGAIN = "webhook-again";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 6;
    private static final Duration HAND_OUT = Duration.ofSeconds(1);
    private static final Duration TROUBLE = Duration.ofSeconds(5);

    /** Before each handshake after the first. */
    private static final List<Duration> HANDSHAKES =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    /** The receiver has not agreed. */
    private static final class UnansweredException extends RuntimeException {

        UnansweredException() {
            super("no agreement", null, false, false);
        }
    }

    private final Lanes lanes;
    private final LaneDelivery delivery;
    private final DeadLetterDelivery deadLetters;
    private final Handshakes handshakes;
    private final DeliveryLog log;
    private final MessageWatch watch;
    private final Clock clock;
    private final Scheduler scheduler;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;

    Delivery(
            DataSource dataSource,
            LaneDelivery delivery,
            DeadLetterDelivery deadLetters,
            Handshakes handshakes,
            MessageWatch watch,
            WebhookSettings settings,
            Clock clock) {
        JdbcClient database = JdbcClient.create(dataSource);
        this.lanes = new Lanes(database);
        this.log = new DeliveryLog(database);
        this.delivery = delivery;
        this.deadLetters = deadLetters;
        this.handshakes = handshakes;
        this.watch = watch;
        this.clock = clock;
        CustomTask<Void> deliver = Tasks.custom(Lanes.DELIVER, Void.class)
                .onFailure(this::tryLater)
                .execute((instance, _) -> deliver(Lane.of(instance.getId())));
        CustomTask<Void> handshake = Tasks.custom(HANDSHAKE, Void.class)
                .onFailure(Delivery.this::askLater)
                .execute((instance, context) ->
                        ask(UUID.fromString(instance.getId()), context.getExecution().consecutiveFailures + 1));
        CustomTask<Void> again = Tasks.custom(AGAIN, Void.class)
                .onFailure(this::tryLater)
                .execute((instance, _) -> again(Lane.of(instance.getId())));
        RecurringTask<Void> forget = Tasks.recurring("webhook-forget", FixedDelay.ofHours(6))
                .execute((_, _) -> log.forget(clock.instant().minus(settings.logKept())));
        this.scheduler = Scheduler.create(dataSource, deliver, handshake, again)
                .startTasks(forget)
                .tableName(TABLE)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed("report-service-" + UUID.randomUUID()))
                .executorService(threads)
                .threads(settings.atOnce())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.timeout().plusSeconds(1))
                .failureLogging(LogLevel.OFF, false)
                .build();
        watch.onNew(signal::release);
    }

    @Override
    public void ask(UUID subscriptionId) {
        lanes.hasten(HANDSHAKE, subscriptionId.toString(), clock.instant());
    }

    @Override
    public void resume(UUID subscriptionId) {
        lanes.resume(subscriptionId, clock.instant());
    }

    /** Has a message that waits, or one that was given up, attempted now; false when there is no such message. */
    boolean retry(UUID subscriptionId, UUID messageId) {
        Optional<UUID> mapId = log.waiting(subscriptionId, messageId);
        if (mapId.isPresent()) {
            lanes.hasten(Lanes.DELIVER, new Lane(subscriptionId, mapId.get()).taskInstance(), clock.instant());
            return true;
        }
        if (log.deadLetter(subscriptionId, messageId).isEmpty()) {
            return false;
        }
        lanes.hasten(AGAIN, new Lane(subscriptionId, messageId).taskInstance(), clock.instant());
        return true;
    }

    /** Delivers again what was told after a position. */
    void replay(UUID subscriptionId, long position) {
        lanes.back(subscriptionId, position);
        lanes.resume(subscriptionId, clock.instant());
    }

    private CompletionHandler<Void> deliver(Lane lane) {
        Rest rest = delivery.deliver(lane, () -> running);
        return (complete, operations) -> {
            if (rest.later().isPresent()) {
                operations.reschedule(complete, rest.later().get());
                return;
            }
            operations.remove();
            // In this order: what came before the removal is found here, what comes after it sets the time itself.
            if (delivery.waits(lane, rest)) {
                lanes.schedule(Lanes.DELIVER, lane.taskInstance(), clock.instant());
            }
        };
    }

    private CompletionHandler<Void> again(Lane message) {
        deadLetters.deliver(message.subscriptionId(), message.mapId());
        return (_, operations) -> operations.remove();
    }

    private CompletionHandler<Void> ask(UUID subscriptionId, int attempt) {
        if (!handshakes.ask(subscriptionId, attempt)) {
            throw new UnansweredException();
        }
        return (_, operations) -> operations.remove();
    }

    private void askLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        if (failures >= HANDSHAKES.size()) {
            operations.remove();
        } else {
            operations.reschedule(failed, clock.instant().plus(HANDSHAKES.get(failures)));
        }
    }

    /** Trouble of our own, which counts as no attempt. */
    private void tryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        LOG.error(
                "Delivery {} failed on our side: {}",
                failed.getExecution().taskInstance.getId(),
                failed.getCause().map(Failures::describe).orElse("unknown"));
        operations.reschedule(failed, clock.instant().plus(TROUBLE));
    }

    private void run() {
        boolean failing = false;
        while (running) {
            try {
                boolean more = lanes.handOut(watch.head(), clock.instant());
                failing = false;
                scheduler.triggerCheckForDueExecutions();
                if (!more && signal.tryAcquire(HAND_OUT.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failing && running) {
                    LOG.warn("New messages are not handed out for now: {}", Failures.describe(e));
                }
                failing = true;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        scheduler.start();
        Thread _ = Thread.ofVirtual().name("webhook-hand-out").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        signal.release();
        scheduler.stop();
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
