package nl.impactkaart.benchmarks.commands;

import java.util.List;
import nl.impactkaart.benchmarks.Database;
import nl.impactkaart.command.dispatch.Answer;
import nl.impactkaart.command.dispatch.CommandDesk;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.eventstore.StoredEvents;

/** The command service's own desk and store, with its default settings. */
final class Ours implements Store {

    private final PostgresEventStorageEngine engine;
    private final CommandDesk desk;
    private final List<Script> scripts;

    Ours(Database database, int callers) {
        this(database, callers, () -> {});
    }

    /** @param stored is told of each append */
    Ours(Database database, int callers, Runnable stored) {
        engine = new PostgresEventStorageEngine(database.pool(), 1_024, stored);
        desk = new CommandDesk(engine, new StoredEvents(database.pool()), 10_000, () -> false);
        scripts = Script.forCallers(callers);
    }

    @Override
    public void record(int caller) {
        Answer answer = desk.submit(scripts.get(caller).next());
        if (!(answer instanceof Answer.Accepted)) {
            throw new IllegalStateException("not recorded: " + answer);
        }
    }

    @Override
    public void close() {
        desk.close();
        engine.close();
    }
}
