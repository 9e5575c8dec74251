package nl.impactkaart.command;

import org.jspecify.annotations.Nullable;

/** What somebody wants to happen. Each kind of aggregate has a sealed type of its own. */
public interface Command {

    /** Why; some commands need it. Names no person. */
    @Nullable
    String reason();
}
