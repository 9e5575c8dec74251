package nl.impactkaart.benchmarks.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.CommitListener;
import nl.impactkaart.messaging.Projection;

/** A projection that tells which appends were committed, the moment they were. All on the consumer's thread. */
final class Watched implements Projection, CommitListener {

    private final Projection projection;
    private final Consumer<List<Append>> committed;
    private final List<Append> taken = new ArrayList<>();

    Watched(Projection projection, Consumer<List<Append>> committed) {
        this.projection = projection;
        this.committed = committed;
    }

    @Override
    public void apply(List<Append> appends) {
        projection.apply(appends);
        taken.addAll(appends);
    }

    @Override
    public void onCommitted(Set<UUID> streamIds) {
        committed.accept(List.copyOf(taken));
        taken.clear();
    }
}
