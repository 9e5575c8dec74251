package nl.impactkaart.benchmarks.streaming;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.messaging.StreamConsumer;
import nl.impactkaart.messaging.TopicSettings;
import nl.impactkaart.query.currentmap.CurrentMapProjection;

/** The settings of the services where they are alone on one machine. */
final class Streams {

    static final TopicSettings TOPICS = new TopicSettings(12, 1);
    static final OperatorSettings OPERATOR =
            new OperatorSettings("nl.impactkaart-demo", "urn:nld:oin:00000000000000000000:systeem:impactkaart");
    static final int CONNECTIONS = 10;
    static final int CACHED_ROWS = 50_000;

    private Streams() {}

    static Map<String, Object> client(EmbeddedKafka kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    /** The query service's consumer of a topic, which tells what it committed. */
    static StreamConsumer projecting(
            String topic, DataSource dataSource, EmbeddedKafka kafka, Consumer<List<Append>> committed) {
        Watched projection = new Watched(new CurrentMapProjection(dataSource, CACHED_ROWS), committed);
        return new StreamConsumer(
                new ConsumerSettings(topic, "query-" + System.nanoTime(), OPERATOR),
                dataSource,
                projection,
                projection,
                client(kafka));
    }
}
