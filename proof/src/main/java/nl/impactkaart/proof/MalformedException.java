package nl.impactkaart.proof;

/** Bytes or a text that are not what they are given out for. The message says what is wrong where, never the content. */
public final class MalformedException extends RuntimeException {

    public MalformedException(String message) {
        super(message);
    }
}
