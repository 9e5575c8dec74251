package nl.impactkaart.rebuild;

import java.util.Set;
import javax.sql.DataSource;
import nl.impactkaart.messaging.Projection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a service makes of events, so that it can be made anew. The primary key of every table begins with the id of the
 * stream that its rows are of.
 */
public interface Views {

    /** What the live consumer makes of events, without effects outside of the views; is called by several threads. */
    Projection projection(DataSource fresh);

    /** Tables that stay, since they are not made from events. */
    default Set<String> kept() {
        return Set.of();
    }

    /** Columns, as {@code table.column}, that events alone do not decide, and that are therefore not compared. */
    default Set<String> incomparable() {
        return Set.of();
    }

    /** Prepares the fresh tables, which are empty yet. */
    default void begin(JdbcTemplate database, Schemas schemas) {}

    /**
     * Carries over what only the live tables know, as they stand now. Runs before both are compared and again in the swap,
     * in the same transaction; nothing writes to either then.
     */
    default void carryOver(JdbcTemplate database, Schemas schemas) {}

    /** Completes the fresh tables with what could not be made anew; runs in the swap, after {@link #carryOver}. */
    default void complete(JdbcTemplate database, Schemas schemas) {}
}
