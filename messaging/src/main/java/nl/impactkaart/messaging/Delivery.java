package nl.impactkaart.messaging;

/** An event as it came, with the Kafka partition that holds its stream. */
record Delivery(ReceivedEvent event, int partition) {}
