package nl.impactkaart.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The last record of a partition that was taken in.
 *
 * @param id of its event; empty for a record that is no event
 */
record Landmark(long offset, String id) {

    static Landmark of(ConsumerRecord<String, byte[]> found) {
        Header header = found.headers().lastHeader(CloudEventHeaders.ID);
        return new Landmark(
                found.offset(), header == null || header.value() == null ? "" : new String(header.value(), UTF_8));
    }
}
