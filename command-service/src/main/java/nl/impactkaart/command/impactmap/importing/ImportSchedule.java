package nl.impactkaart.command.impactmap.importing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.impactkaart.messaging.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has each import run once, by whichever copy of the service is first; by another when that copy is killed. */
final class ImportSchedule implements SmartLifecycle {

    static final String TASK = "import-map";

    private static final Logger LOG = LoggerFactory.getLogger(ImportSchedule.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Imports imports;
    private final Scheduler scheduler;
    private volatile boolean running;

    /**
     * The schedule, which is that of the whole service: a second one in the same table would clear away what it does not
     * know.
     *
     * @param others what other parts of the service have done again and again
     */
    ImportSchedule(DataSource dataSource, Imports imports, Importer importer, List<RecurringTask<Void>> others) {
        this.imports = imports;
        OneTimeTask<Void> run = Tasks.oneTime(TASK, Void.class)
                .onFailure(this::retryLater)
                .execute((instance, _) -> importer.run(UUID.fromString(instance.getId())));
        RecurringTask<Void> forget = Tasks.recurring("forget-imports", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> imports.forget(KEPT));
        this.scheduler = Scheduler.create(dataSource, run)
                .startTasks(forget)
                .startTasks(others)
                .schedulerName(new SchedulerName.Fixed("command-service-" + UUID.randomUUID()))
                .threads(1)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** Looks at once for what was just submitted. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        UUID id = UUID.fromString(failed.getExecution().taskInstance.getId());
        int attempts = failed.getExecution().consecutiveFailures + 1;
        LOG.error(
                "Import {} failed at attempt {}: {}",
                id,
                attempts,
                failed.getCause().map(Failures::describe).orElse("unknown"));
        if (attempts < MOST_ATTEMPTS) {
            operations.reschedule(failed, Instant.now().plusSeconds(1L << attempts));
        } else {
            imports.failed(id);
            operations.remove();
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
