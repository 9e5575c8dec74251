package nl.impactkaart.proof.verify;

/**
 * One thing that was looked into.
 *
 * @param check what was looked into
 * @param status what came of it
 * @param kind on what it rests, or would rest
 */
public record Finding(Check check, Status status, Kind kind, Sentence sentence) {

    /** What is looked into, in this order. */
    public enum Check {
        CHECKPOINT_SIGNED(Kind.PROVEN),
        EVENTS_INCLUDED(Kind.PROVEN),
        EVENTS_OF_MAP(Kind.PROVEN),
        SEQUENCE_WHOLE(Kind.PROVEN),
        ENDS_AT_HEAD(Kind.ATTESTED),
        CONSISTENT_WITH_EARLIER(Kind.PROVEN),
        METHOD_IN_FORCE(Kind.PROVEN),
        REPORT_FIGURES(Kind.PROVEN),
        REPORT_FILE(Kind.ATTESTED);

        private final Kind kind;

        Check(Kind kind) {
            this.kind = kind;
        }

        Finding holds(Sentence sentence) {
            return new Finding(this, Status.HOLDS, kind, sentence);
        }

        Finding fails(Sentence sentence) {
            return new Finding(this, Status.FAILS, kind, sentence);
        }

        Finding notShown(Sentence sentence) {
            return new Finding(this, Status.NOT_SHOWN, kind, sentence);
        }
    }

    /** What came of it. */
    public enum Status {
        HOLDS,
        FAILS,
        /** The bundle, or whoever verifies it, lacks what it takes. */
        NOT_SHOWN
    }

    /** On what it rests. */
    public enum Kind {
        /** Anyone can compute it, given the checkpoint. */
        PROVEN,
        /** The log or the maker of the bundle says so, and can be held to it. */
        ATTESTED
    }
}
