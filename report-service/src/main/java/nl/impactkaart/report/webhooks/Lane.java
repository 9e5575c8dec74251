package nl.impactkaart.report.webhooks;

import java.util.UUID;

/** One order of messages: those of a map, to a subscription. */
record Lane(UUID subscriptionId, UUID mapId) {

    /** The lane of a task. */
    static Lane of(String taskInstance) {
        int slash = taskInstance.indexOf('/');
        return new Lane(
                UUID.fromString(taskInstance.substring(0, slash)), UUID.fromString(taskInstance.substring(slash + 1)));
    }

    String taskInstance() {
        return subscriptionId + "/" + mapId;
    }
}
