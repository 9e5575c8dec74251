package nl.impactkaart.command.impactmap;

/** What commands of every kind must satisfy. */
final class Requirements {

    private Requirements() {}

    static void reason(ImpactMapCommand command) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw new RejectedException(new Rejection.ReasonMissing());
        }
    }

    static void room(String rows, int present, int limit) {
        if (present >= limit) {
            throw new RejectedException(new Rejection.TooManyRows(rows, limit));
        }
    }
}
