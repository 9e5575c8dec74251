package nl.impactkaart.command.impactmap;

import nl.impactkaart.command.Command;

/** What commands of every kind must satisfy. */
public final class Requirements {

    private Requirements() {}

    /** That the command says why. */
    public static void reason(Command command) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw new RejectedException(new Rejection.ReasonMissing());
        }
    }

    /** That one more row fits. */
    public static void room(String rows, int present, int limit) {
        if (present >= limit) {
            throw new RejectedException(new Rejection.TooManyRows(rows, limit));
        }
    }
}
