package nl.impactkaart.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.report.MapConfirmed;
import nl.impactkaart.testing.Recorder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A confirmed version of a map is told among the messages of its reports. */
class ConfirmationsTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void a_confirmed_version_is_told_without_its_name() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        service.report(map, editor);
        LocalDate day = LocalDate.of(2026, 1, 1);
        send(map.append(List.of(
                new GrantLinked(new UUID(80, 1), "SW 2026/0417", "Municipality", null, 1, day, day),
                new ImpactMapConfirmed("Aanvraag", 11))));
        service.report(map, editor);

        try (Told told = new Told()) {
            List<ConsumerRecord<String, byte[]>> messages = told.of(map, 3);

            assertThat(messages)
                    .extracting(message -> header(message, "ce_type").replaceFirst(".*impactkaart\\.", ""))
                    .containsExactly("report-updated.v1", "map-confirmed.v1", "report-updated.v1");
            assertThat(messages)
                    .extracting(message -> header(message, "ce_sequence"))
                    .containsExactly("0000000000000000000", "0000000000000000001", "0000000000000000002");
            assertThat(EventCodec.decodeNotice(
                            "impactkaart.map-confirmed", 1, messages.get(1).value()))
                    .isEqualTo(new MapConfirmed(
                            map.mapId(),
                            organisation,
                            14,
                            11,
                            URI.create(path(map) + "?atLeast=11"),
                            List.of("SW 2026/0417")));
            assertThat(new String(messages.get(1).value(), UTF_8)).doesNotContain("Aanvraag");
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
