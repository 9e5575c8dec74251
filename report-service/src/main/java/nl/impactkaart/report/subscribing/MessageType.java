package nl.impactkaart.report.subscribing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What a subscriber can hear of a map. */
public enum MessageType {
    /** The report was made anew. */
    @JsonProperty("report-updated")
    REPORT_UPDATED("report-updated"),
    /** A version was confirmed. */
    @JsonProperty("map-confirmed")
    MAP_CONFIRMED("map-confirmed"),
    /** The return factor passed the subscriber's threshold, upwards or downwards. */
    @JsonProperty("return-factor-crossed")
    RETURN_FACTOR_CROSSED("return-factor-crossed");

    private final String wire;

    MessageType(String wire) {
        this.wire = wire;
    }

    /** The type of that name on the wire. */
    public static MessageType of(String wire) {
        return Arrays.stream(values())
                .filter(type -> type.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of message: " + wire));
    }

    /** As on the wire. */
    @Override
    public String toString() {
        return wire;
    }
}
