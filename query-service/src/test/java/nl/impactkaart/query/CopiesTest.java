package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.embedded.EmbeddedPostgres;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several copies on one database, and a database that is made again from Kafka. */
class CopiesTest {

    private static final String ALL =
            "SELECT map_id::text, to_jsonb(m)::text FROM impact_map m WHERE organisation = ? ORDER BY map_id";

    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.TOKENS.of(organisation, "editor");
    private final EmbeddedPostgres postgres = Service.POSTGRES;

    @Test
    void eitherCopyShowsWhatTheOtherTookIn() {
        try (Service one = new Service("copies");
                Service two = new Service("copies")) {
            List<Recorder> maps = new ArrayList<>();
            List<ProducerRecord<String, byte[]>> revisions = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                maps.add(wheels(organisation, "Map " + i));
                revisions.add(maps.getLast().append(Wheels.contractRevised(3_437_500)));
            }
            send(revisions);

            for (Service copy : List.of(one, two)) {
                for (Recorder map : maps) {
                    assertThat(copy.map(map, editor)
                                    .get("valuation")
                                    .get("netPresentValue")
                                    .asString())
                            .isEqualTo("29366.93");
                }
            }
        }
    }

    @Test
    void aRebuildGivesTheSameBytes() {
        List<Recorder> maps = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Recorder map = wheels(organisation, "Map " + i);
            Service.INSTANCE.map(map, editor);
            send(List.of(map.append(Wheels.contractRevised(1_000L + i)), map.append(Wheels.reach(i))));
            maps.add(map);
        }
        maps.forEach(map -> Service.INSTANCE.map(map, editor));

        try (Service rebuilt = new Service("rebuilt")) {
            maps.forEach(map -> rebuilt.map(map, editor));
        }

        assertThat(rows("rebuilt")).hasSize(20).isEqualTo(rows("query"));
    }

    @Test
    void aReaderIsWokenByACommitOfAnotherCopy() {
        Recorder map = wheels(organisation, "Map");
        try (Service other = new Service("query")) {
            // Whichever of the two has the map's partition, the other finds it in the table.
            Awaitility.await().until(() -> other.get("/actuator/health", editor).status() == 200);
            assertThat(other.map(map, editor)).isEqualTo(Service.INSTANCE.map(map, editor));
        }
    }

    private List<Map<String, Object>> rows(String database) {
        return new JdbcTemplate(postgres.dataSource(database)).queryForList(ALL, organisation);
    }
}
