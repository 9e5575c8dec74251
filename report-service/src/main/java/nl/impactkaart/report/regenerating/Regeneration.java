package nl.impactkaart.report.regenerating;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.impactkaart.messaging.Failures;
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
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;

    /** When a map's report is due: after the quiet time, but no later than the longest wait since the first change. */
    private static final String DUE = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT ?, map_id::text,
                least(now() + make_interval(secs => ?), changed_since + make_interval(secs => ?)), false, 1
            FROM report_map WHERE\s""";

    /**
     * A further change pushes the due time out. After a failure it brings the next attempt forward, since it may have
     * taken away the cause. While the report is being made, the change is found afterwards.
     */
    private static final String CHANGED = DUE + """
            map_id = ANY (?) AND changed_since IS NOT NULL
            ON CONFLICT (task_name, task_instance) DO UPDATE SET execution_time =
                CASE WHEN coalesce(scheduled_tasks.consecutive_failures, 0) = 0 THEN excluded.execution_time
                ELSE least(scheduled_tasks.execution_time, now() + make_interval(secs => ?)) END
            WHERE NOT scheduled_tasks.picked""";

    /** What a copy that was killed has left without a due time. */
    private static final String FORGOTTEN = DUE + """
            changed_since < now() - make_interval(secs => ?) ON CONFLICT DO NOTHING""";

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
        RecurringTask<Void> sweep =
                Tasks.recurring("sweep-unreported", FixedDelay.of(SWEEP)).execute((_, _) -> sweep());
        this.scheduler = Scheduler.create(dataSource, regenerate)
                .startTasks(sweep)
                .schedulerName(new SchedulerName.Fixed("report-service-" + UUID.randomUUID()))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** Sets when the reports of these maps are due; part of the caller's transaction. */
    public void due(Collection<UUID> mapIds) {
        double quiet = seconds(settings.quietTime());
        double longest = seconds(settings.longestWait());
        database.update(CHANGED, TASK, quiet, longest, mapIds.toArray(UUID[]::new), quiet);
    }

    private void sweep() {
        double longest = seconds(settings.longestWait());
        database.update(FORGOTTEN, TASK, seconds(settings.quietTime()), longest, longest);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private CompletionHandler<Void> regenerate(UUID mapId) {
        long reported = reports.regenerate(mapId);
        return (_, operations) -> {
            operations.remove();
            // In this order: a change from before the removal is found here, one from after it sets its due time
            // itself.
            if (reports.isBehind(mapId, reported)) {
                due(List.of(mapId));
            }
        };
    }

    private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        UUID mapId = UUID.fromString(failed.getExecution().taskInstance.getId());
        Throwable cause = failed.getCause().orElse(null);
        String reason = cause == null ? "unknown" : Failures.describe(cause);
        LOG.error("The report of map {} could not be made: {}", mapId, reason);
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
