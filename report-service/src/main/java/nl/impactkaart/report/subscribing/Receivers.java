package nl.impactkaart.report.subscribing;

import java.util.UUID;

/** Those to whom messages are posted. */
public interface Receivers {

    /** Asks the receiver of a subscription whether it wants messages. Part of the caller's transaction. */
    void ask(UUID subscriptionId);

    /** Delivers what waits for it, from its place on. Part of the caller's transaction. */
    void resume(UUID subscriptionId);
}
