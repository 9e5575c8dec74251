package nl.impactkaart.command.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The events of one command on their way into the store; the command waits for the outcome. */
record Append(List<EventRow> rows, @Nullable Idempotency idempotency, CompletableFuture<Void> outcome) {

    Append(List<EventRow> rows, @Nullable Idempotency idempotency) {
        this(List.copyOf(rows), idempotency, new CompletableFuture<>());
    }

    void stored() {
        outcome.complete(null);
    }

    void failed(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }
}
