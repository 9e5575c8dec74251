package nl.impactkaart.command.eventstore;

import java.sql.SQLException;

/** The store cannot be read now; nothing of the command was stored. */
public final class StoreUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnreadableException(SQLException cause) {
        super("the event store cannot be read", cause);
    }
}
