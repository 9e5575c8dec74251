package nl.impactkaart.command.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Appends of bytes; what events mean is not the store's business. */
final class Appends {

    private Appends() {}

    static EventRow row(UUID map, long sequence) {
        return new EventRow(
                UUID.randomUUID(), map, sequence, "impactkaart.test", 1, new byte[] {1}, new byte[] {2}, Instant.EPOCH);
    }

    static Append of(EventRow... rows) {
        return new Append(List.of(rows), null);
    }

    /** An append to a map of its own. */
    static Append any() {
        return of(row(UUID.randomUUID(), 0));
    }

    static CompletableFuture<Void> store(GroupCommit store, Append append) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                store.store(append);
                outcome.complete(null);
            } catch (RuntimeException e) {
                outcome.completeExceptionally(e);
            }
        });
        return outcome;
    }
}
