package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several copies on one database, and a database that is made again from Kafka. */
class CopiesTest {

    private static final String ALL =
            "SELECT to_jsonb(m)::text FROM impact_map m WHERE organisation = ? ORDER BY map_id";

    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

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

    private List<@Nullable String> rows(String database) {
        return new JdbcTemplate(Service.POSTGRES.dataSource(database)).queryForList(ALL, String.class, organisation);
    }
}
