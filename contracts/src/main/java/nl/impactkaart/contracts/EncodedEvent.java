package nl.impactkaart.contracts;

/**
 * An event as it is stored and sent.
 *
 * @param data UTF-8 JSON, its bytes final from here on; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record EncodedEvent(String name, int revision, byte[] data) {}
