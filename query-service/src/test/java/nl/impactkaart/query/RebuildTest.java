package nl.impactkaart.query;

import static nl.impactkaart.query.Rebuilt.DATABASE;
import static nl.impactkaart.query.Rebuilt.PATH;
import static nl.impactkaart.query.Rebuilt.SERVICE;
import static nl.impactkaart.query.Rebuilt.STORED;
import static nl.impactkaart.query.Rebuilt.operator;
import static nl.impactkaart.query.Rebuilt.rebuilt;
import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.impactkaart.query.currentmap.EventsConfiguration;
import nl.impactkaart.rebuild.Rebuild;
import nl.impactkaart.rebuild.RebuildCommand;
import nl.impactkaart.rebuild.RebuildView;
import nl.impactkaart.rebuild.RebuildView.Found;
import nl.impactkaart.rebuild.RebuildView.Status;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** All views are made anew while the old ones serve. */
class RebuildTest {

    private static final String NET_PRESENT_VALUE = "29366.93";

    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void anOperatorHasItDoneAndSeesWhatItFound() {
        wheels(organisation, "Wheels-to-Meals");
        Rebuilt.settled();

        operator().post(PATH).expect(202);
        JsonNode done = ended();

        assertThat(done.get("status").asString()).isEqualTo("DONE");
        assertThat(done.get("eventsRead").asLong())
                .isEqualTo(done.get("eventsTotal").asLong())
                .isPositive();
        assertThat(done.get("eventsPerSecond").asLong()).isPositive();
        assertThat(done.has("startedAt")).isTrue();
        assertThat(done.has("failure")).isFalse();
        assertThat(done.at("/found/rebuilt")).isEqualTo(done.at("/found/live"));
        assertThat(schemas()).doesNotContain("rebuild", "rebuild_retired");
    }

    @Test
    void whatWasChangedByAnotherHandIsToldAndRightAfterwardsInEveryCopy() {
        Recorder map = wheels(organisation, "Tampered");
        send(List.of(map.append(Wheels.contractRevised(3_437_500))));
        SERVICE.map(map, editor);
        Rebuilt.settled();
        tamper(map);
        try (Service other = new Service(DATABASE)) {
            assertThat(value(other, map)).isNotEqualTo(NET_PRESENT_VALUE);

            Found found = rebuilt();

            assertThat(found.tables())
                    .filteredOn(table -> !table.same())
                    .extracting(RebuildView.Table::table)
                    .containsExactly("impact_map");
            assertThat(found.live()).isNotEqualTo(found.rebuilt());
            for (Service copy : List.of(SERVICE, other)) {
                assertThat(value(copy, map)).isEqualTo(NET_PRESENT_VALUE);
            }
            send(List.of(map.append(Wheels.reach(5))));
            for (Service copy : List.of(SERVICE, other)) {
                assertThat(value(copy, map)).isEqualTo(NET_PRESENT_VALUE);
            }
        }
    }

    @Test
    void eventsThatComeMeanwhileAreThereAndNoReaderNotices() throws InterruptedException {
        Recorder map = wheels(organisation, "Busy");
        SERVICE.map(map, editor);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger readings = new AtomicInteger();
        Thread changes = Thread.ofVirtual().start(() -> {
            for (int n = 0; !over.get(); n++) {
                send(List.of(map.append(Wheels.contractRevised(1_000L + n))));
            }
        });
        Thread readers = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                if (SERVICE.get("/api/v1/impact-maps/" + map.mapId(), editor).status() == 200) {
                    readings.incrementAndGet();
                } else {
                    over.set(true);
                }
            }
        });

        rebuilt();

        assertThat(over).as("every reader was answered").isFalse();
        over.set(true);
        changes.join();
        readers.join();
        assertThat(readings).hasPositiveValue();
        assertThat(SERVICE.map(map, editor).get("sequence").asLong()).isEqualTo(map.sequence());
        Rebuilt.settled();
        assertThat(rebuilt()).satisfies(found -> assertThat(found.live()).isEqualTo(found.rebuilt()));
    }

    @Test
    void oneThatIsStoppedOrLosesTheDatabaseLeavesTheLiveViewsAsTheyWere() {
        SERVICE.map(wheels(organisation, "Kept"), editor);
        Rebuilt.settled();
        String before = live();
        Rebuild rebuild = SERVICE.bean(Rebuild.class);
        AtomicBoolean goOn = new AtomicBoolean(true);

        RebuildView stopped = rebuild.run(_ -> goOn.set(false), goOn::get);
        RebuildView lost = rebuild.run(view -> loseTheDatabase(view, Status.SWAPPING), () -> true);

        assertThat(stopped.status()).isEqualTo(Status.FAILED);
        assertThat(stopped.failure()).contains("stopped");
        assertThat(lost.status()).isEqualTo(Status.FAILED);
        assertThat(operator().get(PATH).json().get("status").asString()).isEqualTo("INTERRUPTED");
        assertThat(live()).isEqualTo(before);
        assertThat(rebuilt()).satisfies(found -> assertThat(found.live()).isEqualTo(found.rebuilt()));
        assertThat(live()).isNotEqualTo(before);
    }

    @Test
    void oneAtATimeWhereverItRuns() {
        AtomicInteger asked = new AtomicInteger();

        RebuildView first = SERVICE.bean(Rebuild.class)
                .run(
                        _ -> {
                            if (asked.getAndIncrement() == 0) {
                                assertThat(operator().post(PATH).problem()).isEqualTo("409 rebuild-under-way");
                                assertThat(command("rebuild")).startsWith("2 ").contains("under way already");
                            }
                        },
                        () -> true);

        assertThat(first.status()).isEqualTo(Status.DONE);
    }

    @Test
    void theCommandPrintsHowFarItIsAndWhatItFound() {
        Rebuilt.settled();

        assertThat(command("rebuild"))
                .startsWith("0 ")
                .contains(" events, ", "impact_map", " equal", "serve now")
                .doesNotContain("DIFFERENT");
        assertThat(command("rebuild", "everything")).startsWith("2 ").contains("Usage");
    }

    @Test
    void viewsThatShowMoreThanKafkaHoldsAreNotSwapped() {
        Rebuilt.settled();
        String before = live();
        UUID lost = UUID.randomUUID();
        STORED.update(
                "INSERT INTO stream_progress SELECT consumer, ?, partition, 7, 7, 7, position, state"
                        + " FROM stream_progress LIMIT 1",
                lost);

        assertThat(command("rebuild")).startsWith("1 ").contains("Kafka does not hold", lost.toString(), "at 7");

        assertThat(live()).isEqualTo(before);
        STORED.update("DELETE FROM stream_progress WHERE stream_id = ?", lost);
    }

    @Test
    void onlyTheOperatorMay() {
        for (String role : List.of("editor", "auditor", "funder", "administrator")) {
            String token = Service.ISSUER.of(organisation, role);
            assertThat(SERVICE.post(PATH, token).problem()).isEqualTo("403 role-missing");
            assertThat(SERVICE.get(PATH, token).problem()).isEqualTo("403 role-missing");
        }
        assertThat(SERVICE.post(PATH, "no-token").status()).isEqualTo(401);
        assertThat(SERVICE.get(PATH, "no-token").status()).isEqualTo(401);
    }

    private static JsonNode ended() {
        return await().until(
                        () -> operator().get(PATH).expect(200),
                        answer -> answer.json().has("endedAt"))
                .json();
    }

    private String value(Service copy, Recorder map) {
        return copy.map(map, editor).at("/valuation/netPresentValue").asString();
    }

    /** The cost of the contract in the map that is kept, as if someone had edited the row. */
    private static void tamper(Recorder map) {
        assertThat(STORED.update("""
                        UPDATE impact_map SET state =
                            convert_to(replace(convert_from(state, 'UTF8'), '3437500', '1437500'), 'UTF8')
                        WHERE map_id = ?""", map.mapId())).isEqualTo(1);
    }

    private static void loseTheDatabase(RebuildView view, Status when) {
        if (view.status() == when) {
            STORED.queryForList("SELECT pg_terminate_backend(pid) FROM pg_locks"
                    + " WHERE locktype = 'advisory' AND (classid, objid) = (1230131027, 1)"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        }
    }

    /** Which table it is, and what it holds. */
    private static String live() {
        return STORED.queryForMap("SELECT 'impact_map'::regclass::oid AS id, count(*) AS maps,"
                        + " md5(string_agg(m::text, '' ORDER BY map_id)) AS hash FROM impact_map m")
                .toString();
    }

    private static List<String> schemas() {
        return STORED.query("SELECT nspname FROM pg_namespace", (row, _) -> row.getString(1));
    }

    /** Exit code and output. */
    private static String command(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = RebuildCommand.run(
                EventsConfiguration.class,
                QueryServiceApplication.CONFIGURATION,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                arguments.length == 1 ? Service.settings(DATABASE, arguments) : arguments);
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }
}
