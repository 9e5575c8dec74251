package nl.impactkaart.report.regenerating;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import nl.impactkaart.report.ReportSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has reports made when they are due. The due times stand in PostgreSQL, so that each report is made once, by whichever
 * copy of the service is first.
 */
public final class Regeneration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Regeneration.class);
    private static final String TASK = "regenerate-report";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final int THREADS = 2;
    private static final int LONGEST_BACKOFF = 60;

    /** A change pushes the due time out, but never beyond the longest wait since the first unreported one. */
    private static final String DUE = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT ?, map_id::text,
                least(now() + make_interval(secs => ?), changed_since + make_interval(secs => ?)), false, 1
            FROM report_map WHERE CONDITION AND changed_since IS NOT NULL
            ON CONFLICT (task_name, task_instance) DO UPDATE SET execution_time = excluded.execution_time
                WHERE NOT scheduled_tasks.picked AND coalesce(scheduled_tasks.consecutive_failures, 0) = 0""";

    private final Reports reports;
    private final ReportSettings settings;
    private final JdbcTemplate database;
    private final Scheduler scheduler;
    private volatile boolean running;

    Regeneration(DataSource dataSource, Reports reports, ReportSettings settings) {
        this.reports = reports;
        this.settings = settings;
        this.database = new JdbcTemplate(dataSource);
        CustomTask<Void> regenerate = Tasks.custom(TASK, Void.class)
                .onFailure(this::retryLater)
                .execute((instance, _) -> regenerate(UUID.fromString(instance.getId())));
        // A change that came while its report was being made finds the task taken; the sweep finds the change.
        RecurringTask<Void> sweep =
                Tasks.recurring("sweep-unreported", FixedDelay.of(SWEEP)).execute((_, _) -> sweep());
        this.scheduler = Scheduler.create(dataSource, regenerate)
                .startTasks(sweep)
                .schedulerName(new SchedulerName.Fixed("report-service-" + UUID.randomUUID()))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLL)
                .build();
    }

    /** Sets when the reports of these maps are due; part of the caller's transaction. */
    public void due(Collection<UUID> mapIds) {
        schedule("map_id = ANY (?)", (Object) mapIds.toArray(UUID[]::new));
    }

    private void sweep() {
        schedule("changed_since < now() - make_interval(secs => ?)", seconds(settings.longestWait()));
    }

    private void schedule(String condition, Object argument) {
        database.update(
                DUE.replace("CONDITION", condition),
                TASK,
                seconds(settings.quietTime()),
                seconds(settings.longestWait()),
                argument);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private CompletionHandler<Void> regenerate(UUID mapId) {
        boolean behind = reports.regenerate(mapId);
        return (complete, operations) -> {
            if (behind) {
                operations.reschedule(complete, Instant.now().plus(settings.quietTime()));
            } else {
                operations.remove();
            }
        };
    }

    private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        UUID mapId = UUID.fromString(failed.getExecution().taskInstance.getId());
        Throwable cause = failed.getCause().orElse(null);
        LOG.error("The report of map {} could not be made", mapId, cause);
        reports.failed(mapId, cause == null ? "unknown" : cause.getClass().getSimpleName());
        int failures = failed.getExecution().consecutiveFailures;
        long factor = Math.min(1L << Math.min(failures, 10), LONGEST_BACKOFF);
        operations.reschedule(failed, Instant.now().plus(settings.retryAfter().multipliedBy(factor)));
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
