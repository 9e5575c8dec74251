package nl.impactkaart.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.report.ReportUpdated;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the events on Kafka to the report, and to the message that tells of it. */
class EndToEndTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void a_report_follows_the_events_of_a_map() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");

        JsonNode report = service.report(map, editor);
        JsonNode figures = report.get("valuation");
        assertThat(report.get("project").asString()).isEqualTo("Wheels-to-Meals");
        assertThat(report.get("revision").asInt()).isEqualTo(1);
        assertThat(report.get("mapSequence").asLong()).isEqualTo(12);
        assertThat(report.get("method").get("methodId").asString()).isEqualTo("sroi-guide-2012");
        assertThat(report.has("previousReturnFactor")).isFalse();
        assertThat(figures.get("returnFactor").asString()).isEqualTo("1.929013");
        assertThat(figures.get("netPresentValue").asString()).isEqualTo("39366.93");
        assertThat(figures.get("presentValueOfCosts").asString()).isEqualTo("42375.00");
        assertThat(report.get("outcomes")).hasSize(7);
        JsonNode status = service.status(map, editor, "READY");
        assertThat(status.get("reportedSequence").asLong()).isEqualTo(12);
        assertThat(status.has("reason")).isFalse();
    }

    @Test
    void a_message_carries_the_numbers_of_the_grants_so_that_it_can_be_filed() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        LocalDate day = LocalDate.of(2026, 1, 1);
        send(List.of(map.append(new GrantLinked(new UUID(80, 1), "SW 2026/0417", "Municipality", null, 1, day, day))));
        send(List.of(map.append(new GrantLinked(new UUID(80, 2), "12", "Province", null, 1, day, day))));
        service.report(map, editor);

        try (Told told = new Told()) {
            assertThat(message(told.of(map, 1).getLast()).grantNumbers()).containsExactly("SW 2026/0417", "12");
        }
    }

    @Test
    void each_revision_is_told_as_a_cloud_event() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        service.report(map, editor);
        send(List.of(map.append(Wheels.contractRevised(3_437_500))));
        service.report(map, editor);

        try (Told told = new Told()) {
            List<ConsumerRecord<String, byte[]>> messages = told.of(map, 2);

            assertThat(messages).hasSize(2);
            Map<String, String> headers = headers(messages.getLast());
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "nl.impactkaart-demo.impactkaart.report-updated.v1")
                    .containsEntry("ce_source", "urn:nld:oin:00000000000000000000:systeem:impactkaart")
                    .containsEntry("ce_subject", map.mapId().toString())
                    .containsEntry("ce_sequence", "0000000000000000001")
                    .containsEntry("ce_appendlast", "1")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_position")
                    .doesNotContainKey("metadata");
            assertThat(Instant.parse(headers.getOrDefault("ce_time", "")))
                    .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
            ReportUpdated first = message(messages.getFirst());
            ReportUpdated second = message(messages.getLast());
            assertThat(first.returnFactor()).isEqualTo("1.929013");
            assertThat(first.netPresentValue()).isEqualTo("39366.93");
            assertThat(first.previousReturnFactor()).isNull();
            assertThat(second)
                    .isEqualTo(new ReportUpdated(
                            first.reportId(),
                            map.mapId(),
                            organisation,
                            2,
                            13,
                            "sroi-guide-2012",
                            "1",
                            new BigDecimal("1.929013"),
                            new BigDecimal("1.560705"),
                            new BigDecimal("29366.93"),
                            "GBP",
                            URI.create(path(map) + "/revisions/2"),
                            new BigDecimal("81741.93"),
                            new BigDecimal("52375.00"),
                            second.documents(),
                            List.of()));
            assertThat(second.documents())
                    .extracting(document -> document.format() + " " + document.language())
                    .containsExactlyInAnyOrder("html nl", "html en", "json en");
            assertThat(second.documents())
                    .allSatisfy(document -> assertThat(document.sha256())
                            .isEqualTo(sha256(service.get(
                                            second.dataref() + "?format=" + document.format() + "&language="
                                                    + document.language(),
                                            editor)
                                    .text())));
            assertThat(service.get(second.dataref().toString(), editor).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_report_is_told_under_the_map_s_key_with_an_id_of_its_own() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        service.report(map, editor);

        try (Told told = new Told()) {
            ConsumerRecord<String, byte[]> message = told.of(map, 1).getFirst();

            assertThat(headers(message))
                    .containsEntry(
                            "ce_id",
                            Service.STORED.queryForObject(
                                    "SELECT event_id::text FROM report_outbox WHERE map_id = ?",
                                    String.class,
                                    map.mapId()));
            assertThat(new String(message.value(), UTF_8)).doesNotContain("A test", "volunteers");
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static ReportUpdated message(ConsumerRecord<String, byte[]> told) {
        return ContractsJson.mapper().readValue(told.value(), ReportUpdated.class);
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> told) {
        return StreamSupport.stream(told.headers().spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
