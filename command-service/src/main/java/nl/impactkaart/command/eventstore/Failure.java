package nl.impactkaart.command.eventstore;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** What a failed append means. */
enum Failure {
    /** Another event stands at that sequence of the map. */
    SEQUENCE_TAKEN,
    /** Another append came with the same idempotency key. */
    KEY_TAKEN,
    /** An event of that id is stored already. */
    EVENT_STORED,
    /** PostgreSQL took nothing, and would not the next time. */
    REFUSED,
    /** Nobody knows whether it was stored; append the same events again. */
    UNKNOWN;

    private static final String UNIQUE_VIOLATION = "23505";

    static Failure of(SQLException failure) {
        String state = failure.getSQLState();
        if (UNIQUE_VIOLATION.equals(state)) {
            return ofConstraint(failure);
        }
        // Any other answer of the server says that the transaction was rolled back; these may pass with time.
        boolean answered = failure instanceof PSQLException answer && answer.getServerErrorMessage() != null;
        boolean passing = state == null
                || state.startsWith("08") // connection
                || state.startsWith("40") // serialisation, deadlock
                || state.startsWith("53") // out of disk, memory or connections
                || state.startsWith("57") // cancelled, shutting down
                || state.startsWith("58"); // system error
        return answered && !passing ? REFUSED : UNKNOWN;
    }

    private static Failure ofConstraint(SQLException failure) {
        String constraint = failure instanceof PSQLException answer && answer.getServerErrorMessage() != null
                ? String.valueOf(answer.getServerErrorMessage().getConstraint())
                : "";
        return switch (constraint) {
            case "sequence_is_unique_in_map" -> SEQUENCE_TAKEN;
            case "idempotency_key_is_unique" -> KEY_TAKEN;
            case "event_identifier_is_unique" -> EVENT_STORED;
            default -> REFUSED;
        };
    }
}
