package nl.impactkaart.messaging;

/**
 * What a relay publishes, and where.
 *
 * @param name of its checkpoint and lock; lower-case letters, digits and underscores
 */
public record RelaySettings(String name, String topic, TopicSettings topics, OperatorSettings operator) {

    public RelaySettings {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a relay's name: " + name);
        }
    }

    /** The channel on which an append in another process tells of itself: {@code NOTIFY impactkaart_<name>}. */
    public String channel() {
        return "impactkaart_" + name;
    }
}
