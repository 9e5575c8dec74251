package nl.impactkaart.proof.bundle;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.VerifierKey;

/**
 * One map's history and what shows it to be whole. Everything in it is a claim until it is verified. The file it stands
 * in is described in docs/proof.md.
 *
 * @param format {@link #FORMAT}
 * @param mapId whose history it is
 * @param origin the log it comes from, as the bundle says
 * @param keys by which the log signs, as the bundle says; a reader trusts those that it has from elsewhere
 * @param checkpoint of the log; all proofs lead to its root
 * @param head the log's {@link MapHead} at that checkpoint
 * @param method that values the map after its last event
 * @param events in the order of the map, at least one
 * @param consistency with earlier sizes of the log, ascending
 * @param reports that were made of the map, in the order of the events on which they rest
 */
public record Bundle(
        String format,
        UUID mapId,
        String origin,
        List<VerifierKey> keys,
        SignedNote checkpoint,
        SignedNote head,
        MethodInForce method,
        List<BundledEvent> events,
        List<EarlierSize> consistency,
        List<PrintedReport> reports) {

    /** Name and version of the format. */
    public static final String FORMAT = "impactkaart.proof-bundle.v1";

    /** Most events, and most of whatever else it lists. */
    public static final int MAX_EVENTS = 1_000_000;

    private static final int MAX_KEYS = 100;
    private static final int MAX_CONSISTENCY = 100;
    private static final int MAX_REPORTS = 100_000;

    public Bundle {
        keys = atMost(MAX_KEYS, keys, "keys");
        events = atMost(MAX_EVENTS, events, "events");
        consistency = atMost(MAX_CONSISTENCY, consistency, "consistency proofs");
        reports = atMost(MAX_REPORTS, reports, "reports");
        if (events.isEmpty()) {
            throw new MalformedException("the bundle holds no event");
        }
        requireAscending(consistency.stream().mapToLong(EarlierSize::size).toArray(), 1, "sizes of earlier trees");
        requireAscending(reports.stream().mapToLong(PrintedReport::mapSequence).toArray(), 0, "sequences of reports");
        Checkpoint.parse(checkpoint.text());
        MapHead.parse(head.text());
    }

    private static <T> List<T> atMost(int limit, List<T> list, String what) {
        if (list.size() > limit) {
            throw new MalformedException("the bundle holds " + list.size() + " " + what + ", the limit is " + limit);
        }
        return List.copyOf(list);
    }

    private static void requireAscending(long[] numbers, int step, String what) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] < numbers[i - 1] + step) {
                throw new MalformedException("the " + what + " do not ascend");
            }
        }
    }
}
