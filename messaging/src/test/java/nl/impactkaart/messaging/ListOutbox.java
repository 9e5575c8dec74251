package nl.impactkaart.messaging;

import java.util.ArrayList;
import java.util.List;

/** An outbox in memory: positions without holes, safe for several relays. */
final class ListOutbox implements Outbox {

    private final List<OutboxMessage> messages = new ArrayList<>();

    synchronized void add(List<OutboxMessage> more) {
        messages.addAll(more);
    }

    synchronized int size() {
        return messages.size();
    }

    @Override
    public synchronized List<OutboxMessage> after(long position, int limit) {
        int from = Math.min((int) position, messages.size());
        return List.copyOf(messages.subList(from, Math.min(from + limit, messages.size())));
    }
}
