package nl.impactkaart.proof.bundle;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.VerifierKey;

/**
 * What a bundle says before its events. Everything in it is a claim until it is verified.
 *
 * @param format {@link #FORMAT}
 * @param mapId whose history it is
 * @param origin the log it comes from, as the bundle says
 * @param keys by which the log signs, as the bundle says; a reader trusts those that it has from elsewhere
 * @param checkpoint of the log; all proofs lead to its root
 * @param head the log's {@link MapHead} at that checkpoint
 * @param method that values the map after its last event
 * @param consistency with earlier sizes of the log, ascending
 * @param reports that were made of the map, in the order of the events on which they rest
 */
public record BundleHeader(
        String format,
        UUID mapId,
        String origin,
        List<VerifierKey> keys,
        SignedNote checkpoint,
        SignedNote head,
        MethodInForce method,
        List<EarlierSize> consistency,
        List<PrintedReport> reports) {

    /** Name and version of the format. */
    public static final String FORMAT = "impactkaart.proof-bundle.v1";

    /** Most earlier sizes. */
    public static final int MAX_CONSISTENCY = 100;

    /** Most files of reports. */
    public static final int MAX_REPORTS = 100_000;

    private static final int MAX_KEYS = 100;

    public BundleHeader {
        keys = atMost(MAX_KEYS, keys, "keys");
        consistency = atMost(MAX_CONSISTENCY, consistency, "consistency proofs");
        reports = atMost(MAX_REPORTS, reports, "reports");
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
