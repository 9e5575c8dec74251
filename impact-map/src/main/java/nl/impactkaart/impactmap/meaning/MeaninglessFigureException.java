package nl.impactkaart.impactmap.meaning;

/** A figure says nothing that could be true; an answer, not a failure, so it has no stack trace. */
public final class MeaninglessFigureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /** @param reason what is wrong and how to put it right; follows the name of the field in a sentence */
    public MeaninglessFigureException(String field, String reason) {
        super("\"" + field + "\" " + reason, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    /** As the API names it. */
    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
