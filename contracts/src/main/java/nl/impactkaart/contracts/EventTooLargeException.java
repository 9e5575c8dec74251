package nl.impactkaart.contracts;

/** An event with its metadata exceeds {@link EventCodec#MAX_BYTES}. */
public final class EventTooLargeException extends RuntimeException {

    private final long bytes;

    EventTooLargeException(String name, long bytes) {
        super(name + " with its metadata is " + bytes + " bytes, the limit is " + EventCodec.MAX_BYTES);
        this.bytes = bytes;
    }

    /** Size of the event with its metadata. */
    public long bytes() {
        return bytes;
    }
}
