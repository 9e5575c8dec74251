package nl.impactkaart.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics that keep everything: no expiry, no compaction, a fixed number of partitions. */
final class Topics {

    private static final long WAIT_SECONDS = 30;
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(1);

    private Topics() {}

    /**
     * Creates the topic when it is absent.
     *
     * @throws IllegalStateException when it exists with another number of partitions
     */
    static void ensure(Map<String, Object> kafka, String topic, TopicSettings settings)
            throws ExecutionException, InterruptedException, TimeoutException {
        Admin admin = Admin.create(kafka);
        try {
            int partitions = partitions(admin, topic);
            if (partitions == 0) {
                create(admin, topic, settings);
            } else if (partitions != settings.partitions()) {
                throw new IllegalStateException("Topic " + topic + " has " + partitions + " partitions where "
                        + settings.partitions() + " are configured (impactkaart.topics.partitions). They cannot change"
                        + " without losing the order of each map's events.");
            }
        } finally {
            // Else it waits for whatever was asked of a Kafka that is away.
            admin.close(CLOSE_WAIT);
        }
    }

    /** How many partitions the topic has; 0 when it is absent. */
    private static int partitions(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(WAIT_SECONDS, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw e;
        }
    }

    private static void create(Admin admin, String topic, TopicSettings settings)
            throws ExecutionException, InterruptedException, TimeoutException {
        NewTopic keptForEver = new NewTopic(topic, settings.partitions(), (short) settings.replication())
                .configs(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "min.insync.replicas", settings.replication() >= 3 ? "2" : "1"));
        try {
            admin.createTopics(List.of(keptForEver)).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
