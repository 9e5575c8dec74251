package nl.impactkaart.report.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import nl.impactkaart.report.hearing.Message;
import nl.impactkaart.report.hearing.MessageWatch;
import nl.impactkaart.report.hearing.Messages;
import org.jspecify.annotations.Nullable;

/** Delivers what waits in a lane, one message after the other. */
final class LaneDelivery {

    private static final Duration CROWDED = Duration.ofMillis(500);
    private static final int IN_A_ROW = 50;

    private final OpenLanes openLanes;
    private final Lanes lanes;
    private final Messages messages;
    private final MessageWatch watch;
    private final Sender sender;
    private final Settlement settlement;
    private final int atOnceEach;
    private final Clock clock;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();

    LaneDelivery(
            OpenLanes openLanes,
            Lanes lanes,
            Messages messages,
            MessageWatch watch,
            Sender sender,
            Settlement settlement,
            int atOnceEach,
            Clock clock) {
        this.openLanes = openLanes;
        this.lanes = lanes;
        this.messages = messages;
        this.watch = watch;
        this.sender = sender;
        this.settlement = settlement;
        this.atOnceEach = atOnceEach;
        this.clock = clock;
    }

    /**
     * Where a lane stands after some deliveries.
     *
     * @param later when it goes on; empty when nothing waited any more
     * @param place up to which it went; absent when nothing is delivered in it
     * @param looked all messages up to this position were looked at
     */
    record Rest(Optional<Instant> later, @Nullable Place place, long looked) {

        static Rest until(Instant later) {
            return new Rest(Optional.of(later), null, 0);
        }

        static Rest closed() {
            return new Rest(Optional.empty(), null, 0);
        }
    }

    /**
     * Delivers what waits.
     *
     * @param going false once the service stops: then another copy goes on
     */
    Rest deliver(Lane lane, BooleanSupplier going) {
        if (underWay.merge(lane.subscriptionId(), 1, Integer::sum) > atOnceEach) {
            leave(lane.subscriptionId());
            return Rest.until(clock.instant().plus(CROWDED));
        }
        try {
            for (int i = 0; i < IN_A_ROW && going.getAsBoolean(); i++) {
                Optional<OpenLane> open = openLanes.find(lane);
                if (open.isEmpty()) {
                    return Rest.closed();
                }
                // In this order: what is read next shows all messages up to here.
                long head = watch.head();
                Optional<Message> next = open.get().next(messages);
                if (next.isEmpty()) {
                    return new Rest(Optional.empty(), open.get().place(), head);
                }
                Optional<Instant> later = attempt(open.get(), next.get());
                if (later.isPresent()) {
                    return Rest.until(later.get());
                }
                if (next.get().position() >= open.get().subscription().position()
                        && open.get().subscription().threshold() == null) {
                    // Nothing after it had been handed out; a further look would find nothing.
                    return new Rest(
                            Optional.empty(), Place.at(next.get()), next.get().position());
                }
            }
            return Rest.until(clock.instant());
        } finally {
            leave(lane.subscriptionId());
        }
    }

    private void leave(UUID subscriptionId) {
        underWay.computeIfPresent(subscriptionId, (_, count) -> count == 1 ? null : count - 1);
    }

    /** When the same message is attempted again; empty when the lane has gone past it. */
    private Optional<Instant> attempt(OpenLane open, Message message) {
        Optional<Instant> turn = lanes.untilTurn(open.subscription(), clock.instant());
        if (turn.isPresent()) {
            return turn;
        }
        Instant at = clock.instant();
        Reply reply = sender.send(open.subscription(), open.secrets(), message, at);
        return settlement.settle(open, message, reply, at);
    }

    /** Whether something may wait in the lane since it came to rest. */
    boolean waits(Lane lane, Rest rest) {
        if (rest.place() != null) {
            return lanes.moved(lane, rest.place(), rest.looked());
        }
        return openLanes.find(lane).flatMap(open -> open.next(messages)).isPresent();
    }
}
