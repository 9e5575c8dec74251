package nl.impactkaart.report.hearing;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message in the JSON form of CloudEvents 1.0, by the NL GOV profile.
 *
 * @param subject the map, or the subscription
 * @param sequence place within the map's messages, from 0, padded so that it sorts as text; absent of a subscription
 * @param position place within all messages
 * @param dataref where the report is read, with one's own rights
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable String sequence,
        String position,
        URI dataref,
        String datacontenttype,
        JsonNode data) {}
