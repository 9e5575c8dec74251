package nl.impactkaart.messaging;

/** A record is no CloudEvent of this operator. The message names the attribute at fault and never its value. */
public final class UndecodableEnvelopeException extends RuntimeException {

    UndecodableEnvelopeException(String message) {
        super(message);
    }
}
