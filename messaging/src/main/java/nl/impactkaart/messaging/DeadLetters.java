package nl.impactkaart.messaging;

import java.util.List;
import java.util.UUID;

/** What a consumer had to lay aside. */
public interface DeadLetters {

    /** The oldest first. */
    List<DeadLetter> list();

    /**
     * Takes a parked stream up again: its dead letters are forgotten and all that follows the last event applied is
     * read again from Kafka, within about a second, by whichever copy has its partition. It is parked anew if it still
     * cannot be applied.
     *
     * @throws IllegalStateException when the stream is not parked
     */
    void replay(UUID streamId);
}
