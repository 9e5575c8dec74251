package nl.impactkaart.exchange.tables;

import org.jspecify.annotations.Nullable;

/** A file cannot be read as a whole; an answer to its sender, so it has no stack trace. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason what is wrong and how to put it right; follows "the file" in a sentence */
    public UnreadableFileException(String reason) {
        this(reason, null);
    }

    UnreadableFileException(String reason, @Nullable Throwable cause) {
        super("the file " + reason, cause, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
