package nl.impactkaart.benchmarks.commands;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.impactkaart.benchmarks.LunchClub;
import nl.impactkaart.command.dispatch.Submission;
import nl.impactkaart.command.impactmap.ImpactMapCommand;

/**
 * What one caller sends: it enters a map of its own and revises a cost of it, again and again, and goes on with another
 * map before the history becomes longer than one in use would; a store that reads it anew each time would only look worse.
 */
final class Script {

    static final int COMMANDS_PER_MAP = 100;

    private static final List<ImpactMapCommand> ENTERED = LunchClub.entered();

    private UUID map = UUID.randomUUID();
    private int step;

    static List<Script> forCallers(int callers) {
        return IntStream.range(0, callers).mapToObj(_ -> new Script()).toList();
    }

    Submission next() {
        if (step == COMMANDS_PER_MAP) {
            map = UUID.randomUUID();
            step = 0;
        }
        ImpactMapCommand command = step < ENTERED.size() ? ENTERED.get(step) : LunchClub.costRevised(step);
        step++;
        return LunchClub.submission(map, command);
    }
}
