package nl.impactkaart.command.impactmap.importing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.dispatch.Answer;
import nl.impactkaart.command.dispatch.CommandDesk;
import nl.impactkaart.command.dispatch.Submission;
import nl.impactkaart.command.eventstore.Idempotency;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartFilled;
import nl.impactkaart.command.organisation.Organisations;
import nl.impactkaart.exchange.Reading;
import nl.impactkaart.exchange.Unreadable;
import nl.impactkaart.exchange.files.MapFileReader;

/** Reads a file, checks all of it, and records it as a map in one append. */
final class Importer {

    private final Imports imports;
    private final Organisations organisations;
    private final CommandDesk desk;
    private final Clock clock;

    Importer(Imports imports, Organisations organisations, CommandDesk desk, Clock clock) {
        this.imports = imports;
        this.organisations = organisations;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Imports the file, or says why not. May be tried again: what was recorded is found, and not recorded twice.
     *
     * @throws IllegalStateException when it cannot be recorded now
     */
    void run(UUID id) {
        imports.task(id).ifPresent(this::run);
    }

    private void run(Imports.Task task) {
        imports.progress(task.id(), ImportStatus.READING, 0, null);
        Reading reading = new MapFileReader(UUID::randomUUID, organisations.methodsOf(task.organisation())::find)
                .read(task.content());
        if (reading.document() == null) {
            imports.refused(task.id(), reading.problems(), reading.remarks());
            return;
        }
        PartCheck check = new PartCheck(
                reading.document(),
                reading.places(),
                (done, total) -> imports.progress(task.id(), ImportStatus.CHECKING, done, total));
        List<Unreadable> problems = check.problems();
        if (!problems.isEmpty()) {
            imports.refused(task.id(), problems, reading.remarks());
            return;
        }
        imports.progress(task.id(), ImportStatus.RECORDING, check.total(), check.total());
        record(
                task,
                check.command("Imported from a file, SHA-256 " + HexFormat.of().formatHex(task.contentHash())),
                reading);
    }

    private void record(Imports.Task task, StartFilled command, Reading reading) {
        Answer answer = desk.submit(new Submission(
                task.mapId().toString(),
                command,
                task.organisation(),
                task.member(),
                task.effectiveOn(),
                task.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                new Idempotency(task.organisation(), "import " + task.id(), task.contentHash())));
        switch (answer) {
            case Answer.Accepted accepted -> imports.done(task.id(), accepted.sequence(), reading.remarks());
            case Answer.Rejected rejected ->
                imports.refused(
                        task.id(),
                        List.of(reading.places()
                                .unreadable(
                                        "project",
                                        null,
                                        AnswerProblems.of(rejected.rejection())
                                                .problem()
                                                .detail())),
                        reading.remarks());
            case Answer.Stale _, Answer.KeyReused _, Answer.Busy _, Answer.Unknown _, Answer.ReadOnly _ ->
                throw new IllegalStateException("import " + task.id() + " was answered " + answer);
        }
    }
}
