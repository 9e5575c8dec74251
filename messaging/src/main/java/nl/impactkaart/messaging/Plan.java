package nl.impactkaart.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a batch changes, worked out from the progress that was read; pure.
 *
 * @param appends to be applied, those of a stream in order
 * @param fresh progress of streams that had none
 * @param moves progress that changes
 * @param pending events to be kept until their append is complete
 * @param released streams whose kept events are applied now
 */
record Plan(
        List<Append> appends,
        List<StreamProgress> fresh,
        List<Move> moves,
        List<ReceivedEvent> pending,
        List<UUID> released) {

    /** The change of a stream's progress, which holds only if it still is as it was read. */
    record Move(StreamProgress before, StreamProgress after) {}

    static Plan of(Map<UUID, StreamProgress> progress, Map<UUID, List<ReceivedEvent>> pending, Batch batch) {
        List<Append> appends = new ArrayList<>();
        Map<UUID, StreamSteps> streams = new LinkedHashMap<>();
        for (Delivery delivery : batch.deliveries()) {
            UUID streamId = delivery.event().subject();
            streams.computeIfAbsent(
                            streamId,
                            id -> new StreamSteps(
                                    progress.getOrDefault(id, StreamProgress.none(id, delivery.partition())),
                                    pending.getOrDefault(id, List.of())))
                    .take(delivery.event(), appends::add);
        }
        batch.seen().forEach((streamId, sequence) -> {
            StreamProgress before = progress.get(streamId);
            if (before != null) {
                streams.computeIfAbsent(streamId, id -> new StreamSteps(before, pending.getOrDefault(id, List.of())))
                        .saw(sequence);
            }
        });
        return sumUp(appends, streams, progress);
    }

    private static Plan sumUp(
            List<Append> appends, Map<UUID, StreamSteps> streams, Map<UUID, StreamProgress> progress) {
        Plan plan = new Plan(appends, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        streams.forEach((streamId, steps) -> {
            StreamProgress before = progress.get(streamId);
            StreamProgress after = steps.after();
            if (before == null) {
                plan.fresh.add(after);
            } else if (!before.equals(after)) {
                plan.moves.add(new Move(before, after));
            }
            plan.pending.addAll(steps.newlyPending());
            if (steps.releasesPending()) {
                plan.released.add(streamId);
            }
        });
        return plan;
    }

    boolean changesNothing() {
        return fresh.isEmpty() && moves.isEmpty();
    }

    /** Whether a stream has a gap that it had not before. */
    boolean opensGap() {
        return fresh.stream().anyMatch(p -> p.state() == StreamState.WAITING)
                || moves.stream()
                        .anyMatch(m -> m.before().state() == StreamState.LIVE
                                && m.after().state() == StreamState.WAITING);
    }
}
