package nl.impactkaart.messaging;

import java.util.Set;
import java.util.UUID;

/** Is told what has become visible, for readers that wait for their own write. */
@FunctionalInterface
public interface CommitListener {

    /** The streams of which an append was committed just now. Called on the consumer's thread; must not block. */
    void onCommitted(Set<UUID> streamIds);
}
