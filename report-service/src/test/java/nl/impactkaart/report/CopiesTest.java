package nl.impactkaart.report;

import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two copies of the service on one database. */
class CopiesTest {

    private static final int MAPS = 30;

    /** Notes which copy takes up each report. */
    private static final String WATCH = """
            CREATE TABLE taken_up (instance text, copy text);
            CREATE FUNCTION taken_up() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN INSERT INTO taken_up VALUES (NEW.task_instance, NEW.picked_by); RETURN NULL; END';
            CREATE TRIGGER taken_up AFTER UPDATE ON scheduled_tasks FOR EACH ROW
                WHEN (NEW.picked AND NOT OLD.picked AND NEW.task_name = 'regenerate-report')
                EXECUTE FUNCTION taken_up()""";

    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void copies_share_the_work_and_report_each_change_once() {
        Service one = Service.INSTANCE;
        Service.STORED.execute(WATCH);
        try (Service two = new Service();
                Told told = new Told()) {
            List<Recorder> maps = new ArrayList<>();
            for (int i = 0; i < MAPS; i++) {
                maps.add(wheels(organisation, "Map " + i));
            }
            maps.forEach(map -> two.report(map, editor));
            List<ProducerRecord<String, byte[]>> changes = new ArrayList<>();
            maps.forEach(map -> changes.add(map.append(Wheels.contractRevised(3_437_500))));
            send(changes);

            for (Recorder map : maps) {
                JsonNode report = one.report(map, editor);
                assertThat(report.get("revision").asInt()).isEqualTo(2);
                assertThat(report.get("valuation").get("netPresentValue").asString())
                        .isEqualTo("29366.93");
                List<ConsumerRecord<String, byte[]>> messages = told.of(map, 2);
                assertThat(messages).hasSize(2);
            }
        } finally {
            Service.STORED.execute("DROP FUNCTION taken_up CASCADE");
        }
        String ofTheseMaps =
                " FROM taken_up WHERE instance IN (SELECT map_id::text FROM report_map WHERE organisation = ?)";
        assertThat(Service.STORED.queryForObject("SELECT count(*)" + ofTheseMaps, Integer.class, organisation))
                .isEqualTo(2 * MAPS);
        assertThat(Service.STORED.queryForObject(
                        "SELECT count(DISTINCT copy)" + ofTheseMaps, Integer.class, organisation))
                .isEqualTo(2);
    }
}
