package nl.impactkaart.report.webhooks;

import java.util.UUID;
import nl.impactkaart.report.hearing.Message;
import org.jspecify.annotations.Nullable;

/**
 * How far a lane is.
 *
 * @param attempting the message that follows, when it was attempted before
 * @param attempts of that message
 */
record Place(long position, int part, @Nullable UUID attempting, int attempts) {

    static Place at(Message message) {
        return new Place(message.position(), message.part(), null, 0);
    }

    int attemptsOf(Message message) {
        return message.id().equals(attempting) ? attempts : 0;
    }
}
