package nl.impactkaart.messaging;

import java.util.List;

/** Stored events that wait to be published. */
public interface Outbox {

    /**
     * The messages that follow a position, in the order of their positions: position + 1, position + 2, … A message is
     * visible only when all before it are.
     *
     * @param position 0 for the first messages
     * @return at most {@code limit}; empty when there are none yet
     */
    List<OutboxMessage> after(long position, int limit);
}
