package nl.impactkaart.messaging;

import java.util.List;

/** What a service makes of events. */
public interface Projection {

    /**
     * Takes in whole appends, those of a stream in order and each once. Runs inside the transaction that moves the
     * progress, on the consumer's data source; when that rolls back, the same appends come again. An exception that is
     * no trouble of the database parks the stream whose append raised it.
     */
    void apply(List<Append> appends);
}
