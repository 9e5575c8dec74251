package nl.impactkaart.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes in the deliveries of one stream: the next is accepted, what is known is dropped, a gap is noted. */
final class StreamSteps {

    private final StreamProgress before;
    private final List<ReceivedEvent> open;
    private int alreadyPending;
    private long sequence;
    private long applied;
    private long seen;
    private long position;
    private boolean completed;

    /** @param pending the events of an append that is not complete yet */
    StreamSteps(StreamProgress before, List<ReceivedEvent> pending) {
        this.before = before;
        this.open = new ArrayList<>(pending);
        this.alreadyPending = pending.size();
        this.sequence = before.sequence();
        this.applied = before.applied();
        this.seen = before.seen();
        this.position = before.position();
    }

    /** @param whole is given the append that the event completes, if it does */
    void take(ReceivedEvent event, Consumer<Append> whole) {
        if (before.state() == StreamState.PARKED) {
            return;
        }
        saw(event.sequence());
        if (event.sequence() != sequence + 1) {
            return;
        }
        sequence = event.sequence();
        open.add(event);
        if (event.sequence() >= event.appendLast()) {
            applied = sequence;
            position = event.position();
            completed = true;
            alreadyPending = 0;
            whole.accept(new Append(before.streamId(), open));
            open.clear();
        }
    }

    void saw(long deliveredSequence) {
        seen = Math.max(seen, deliveredSequence);
    }

    StreamProgress after() {
        if (before.state() == StreamState.PARKED) {
            return before;
        }
        StreamState state = seen > sequence ? StreamState.WAITING : StreamState.LIVE;
        return new StreamProgress(before.streamId(), before.partition(), sequence, applied, seen, position, state);
    }

    /** Events to be kept until their append is complete, that are not kept yet. */
    List<ReceivedEvent> newlyPending() {
        return List.copyOf(open.subList(alreadyPending, open.size()));
    }

    /** Whether events that were kept have now been applied. */
    boolean releasesPending() {
        return completed && before.sequence() > before.applied();
    }
}
