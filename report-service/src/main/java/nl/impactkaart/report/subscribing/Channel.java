package nl.impactkaart.report.subscribing;

/** How a subscriber hears. */
public enum Channel {
    /** Messages are posted to an address of the subscriber. */
    WEBHOOK,
    /** The subscriber keeps a stream of server-sent events open. */
    EVENT_STREAM,
    /** The subscriber reads an Atom feed. */
    FEED,
    /** The subscriber reads the topic, to which the operator gives access. */
    KAFKA
}
