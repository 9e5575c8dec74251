package nl.impactkaart.messaging;

/**
 * What a consumer reads, and as whom.
 *
 * @param group the consumer group; also names its progress, so that several consumers can share a database
 */
public record ConsumerSettings(String topic, String group, OperatorSettings operator) {}
