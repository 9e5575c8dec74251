package nl.impactkaart.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a batch: progress and projection move in one transaction. A batch that cannot be applied is taken apart until
 * the guilty append is found; its stream is parked and the others go on.
 */
final class BatchProcessor {

    /**
     * @param applied streams of which an append was applied
     * @param gap whether a stream misses an event that it did not miss before
     */
    record Outcome(Set<UUID> applied, boolean gap) {}

    private static final Logger log = LoggerFactory.getLogger(BatchProcessor.class);

    private final ConsumerSettings settings;
    private final Projection projection;
    private final TransactionTemplate transaction;
    private final ProgressTable progress;
    private final PendingTable pending;
    private final DeadLetterTable deadLetters;
    private final OffsetTable offsets;

    BatchProcessor(ConsumerSettings settings, DataSource dataSource, Projection projection) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.settings = settings;
        this.projection = projection;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.progress = new ProgressTable(jdbc, settings.group());
        this.pending = new PendingTable(jdbc, settings.group());
        this.deadLetters = new DeadLetterTable(jdbc, transaction, progress, settings);
        this.offsets = new OffsetTable(jdbc, settings.group(), settings.topic());
    }

    DeadLetterTable deadLetters() {
        return deadLetters;
    }

    OffsetTable offsets() {
        return offsets;
    }

    ProgressTable progress() {
        return progress;
    }

    /** Throws only what passes by itself; the batch is then offered again. */
    Outcome process(Batch batch) {
        try {
            return processWhole(batch);
        } catch (RuntimeException | Error e) {
            if (Failures.passes(e)) {
                throw e;
            }
            log.info("A batch of {} cannot be applied as a whole; looking for the guilty stream", settings.group());
            return processApart(batch);
        }
    }

    private Outcome processWhole(Batch batch) {
        Outcome outcome = transaction.execute(status -> {
            Plan plan = plan(batch);
            deadLetters.add(batch.undecodable());
            write(plan);
            if (!plan.appends().isEmpty()) {
                projection.apply(plan.appends());
            }
            Set<UUID> applied = new HashSet<>();
            plan.appends().forEach(append -> applied.add(append.streamId()));
            return new Outcome(applied, plan.opensGap());
        });
        batch.undecodable()
                .forEach(record -> log.error(
                        "Record {} of {}-{} is no event ({}); laid aside",
                        record.offset(),
                        settings.topic(),
                        record.partition(),
                        record.error()));
        return outcome;
    }

    private Plan plan(Batch batch) {
        Set<UUID> streamIds = new HashSet<>(batch.seen().keySet());
        batch.deliveries().forEach(delivery -> streamIds.add(delivery.event().subject()));
        Map<UUID, StreamProgress> before = progress.read(streamIds);
        List<UUID> incomplete = before.values().stream()
                .filter(stream -> stream.sequence() > stream.applied())
                .map(StreamProgress::streamId)
                .toList();
        return Plan.of(before, pending.read(incomplete), batch);
    }

    /** Progress first: its rows lock out another copy, and a copy that is behind the times fails before its effects. */
    private void write(Plan plan) {
        plan.fresh().sort(Comparator.comparing(StreamProgress::streamId));
        plan.moves().sort(Comparator.comparing(move -> move.after().streamId()));
        progress.insert(plan.fresh());
        progress.move(plan.moves());
        pending.delete(plan.released());
        pending.insert(plan.pending());
    }

    private Outcome processApart(Batch batch) {
        if (!batch.undecodable().isEmpty()) {
            processWhole(Batch.ofUndecodable(batch.undecodable()));
        }
        Map<UUID, List<Delivery>> byStream = new LinkedHashMap<>();
        for (Delivery delivery : batch.deliveries()) {
            byStream.computeIfAbsent(delivery.event().subject(), id -> new ArrayList<>())
                    .add(delivery);
        }
        Set<UUID> applied = new HashSet<>();
        boolean gap = false;
        for (List<Delivery> stream : byStream.values()) {
            Outcome outcome = processStream(stream);
            applied.addAll(outcome.applied());
            gap |= outcome.gap();
        }
        if (!batch.seen().isEmpty()) {
            processWhole(new Batch(List.of(), List.of(), batch.seen()));
        }
        return new Outcome(applied, gap);
    }

    private Outcome processStream(List<Delivery> stream) {
        try {
            return processWhole(Batch.of(stream));
        } catch (RuntimeException | Error e) {
            if (Failures.passes(e)) {
                throw e;
            }
            Set<UUID> applied = new HashSet<>();
            boolean gap = false;
            for (Delivery delivery : stream) {
                Outcome outcome = processSingle(delivery);
                applied.addAll(outcome.applied());
                gap |= outcome.gap();
            }
            return new Outcome(applied, gap);
        }
    }

    private Outcome processSingle(Delivery delivery) {
        try {
            return processWhole(Batch.of(List.of(delivery)));
        } catch (RuntimeException | Error e) {
            if (Failures.passes(e)) {
                throw e;
            }
            park(delivery, e);
            return new Outcome(Set.of(), false);
        }
    }

    /** Lays the append aside that the event completes, and holds its stream back from there on. */
    private void park(Delivery delivery, Throwable failure) {
        UUID streamId = delivery.event().subject();
        String error = Failures.describe(failure);
        transaction.executeWithoutResult(status -> {
            Plan plan = plan(Batch.of(List.of(delivery)));
            for (StreamProgress fresh : plan.fresh()) {
                progress.insert(
                        List.of(StreamProgress.none(streamId, fresh.partition()).parked(fresh.seen())));
            }
            for (Plan.Move move : plan.moves()) {
                StreamProgress parked = move.before().parked(move.after().seen());
                progress.move(List.of(new Plan.Move(move.before(), parked)));
            }
            pending.delete(List.of(streamId));
            Append guilty = plan.appends().isEmpty()
                    ? new Append(streamId, List.of(delivery.event()))
                    : plan.appends().getFirst();
            deadLetters.add(guilty, delivery.partition(), error);
        });
        log.error(
                "Stream {} is parked by {} at position {}, sequence {}: {}",
                streamId,
                settings.group(),
                delivery.event().position(),
                delivery.event().sequence(),
                error);
    }
}
