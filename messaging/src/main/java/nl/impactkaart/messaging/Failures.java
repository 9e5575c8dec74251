package nl.impactkaart.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells trouble that passes by itself from an event that can never be applied. */
public final class Failures {

    /** Connection, rolled-back transaction, resources, object state, operator's hand, system: tried again. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private static final String READ_ONLY = "25006";

    private Failures() {}

    static boolean passes(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
            if (cause instanceof ProgressMovedException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    // Of a disk or a network: what an event says is read from memory.
                    || cause instanceof IOException
                    || cause instanceof OutOfMemoryError
                    || cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.length() != 5) {
            return true; // not from the server: the pool or the driver lost the connection
        }
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || state.equals(READ_ONLY)
                || PASSING.contains(state.substring(0, 2));
    }

    /**
     * What went wrong and where, without the messages: those may quote the payload. For a database error its SQLSTATE.
     */
    public static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause : causes(failure)) {
            text.append(text.isEmpty() ? "" : "; caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" (SQLSTATE ").append(sql.getSQLState()).append(')');
            }
            if (cause.getStackTrace().length > 0) {
                text.append(" at ").append(cause.getStackTrace()[0]);
            }
        }
        return text.toString();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        @Nullable Throwable cause = failure;
        while (cause != null && causes.size() < 10) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }
}
