package nl.impactkaart.system.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.system.installation.StandaloneProcess;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class StandaloneIT {

    private final int port = FreePort.find();

    private StandaloneProcess standalone;

    @BeforeAll
    void start(@TempDir Path directory) {
        standalone = StandaloneProcess.start(directory, port);
    }

    @AfterAll
    void stop() {
        standalone.close();
    }

    @Test
    @Order(1)
    void the_first_start_opens_the_demo_and_says_where_to_look() throws IOException {
        String announced = awaitAnnouncement(standalone);
        assertThat(announced).contains(standalone.origin(), "credentials.json", "/oauth2/token", "first start");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(standalone.credentials())))
                .isEqualTo("rw-------");
        assertThat(Client.read(standalone.credentials()).propertyNames())
                .containsExactlyInAnyOrder("editor", "auditor", "funder", "administrator");

        String link = Client.read(standalone.credentials())
                .path("administrator")
                .path("passwordLink")
                .asString();
        assertThat(announced).contains("Set the administrator's password", link);
        assertThat(link).startsWith(standalone.origin());
        assertThat(new Client(standalone.origin())
                        .get(link.substring(standalone.origin().length()), "Accept-Language", "en")
                        .expect(200)
                        .text())
                .contains("Set your password", "value=\"admin\"");

        for (String role : new String[] {"editor", "auditor", "funder", "administrator"}) {
            assertThat(onlyMap(standalone.as(role)).path("returnFactor").asString())
                    .as("what the %s sees", role)
                    .startsWith("1.929");
        }
        assertThat(standalone.process().output()).doesNotContain("ERROR", "Exception");
    }

    @Test
    @Order(2)
    void a_second_instance_on_the_same_directory_is_refused_with_advice() {
        try (StandaloneProcess second = StandaloneProcess.begin(standalone.dataDirectory(), FreePort.find())) {
            assertThat(second.process().awaitExit()).isEqualTo(1);
            assertThat(second.process().output())
                    .contains(
                            "another running Impactkaart",
                            Long.toString(standalone.process().pid()),
                            "IMPACTKAART_DATA_DIR")
                    .doesNotContain("\tat ");
            assertThat(standalone.process().isAlive()).isTrue();
        }
    }

    @Test
    @Order(3)
    void what_was_acknowledged_survives_a_kill_and_a_restart() {
        Client before = standalone.as("editor");
        String id = onlyMap(before).path("id").asString();
        long sequence = describe(before, id, "to outlive a kill");
        standalone.process().kill();

        standalone = StandaloneProcess.start(standalone.dataDirectory(), port);
        Client editor = standalone.as("editor");
        assertThat(aim(editor, id, sequence)).isEqualTo("to outlive a kill");
        // The place that the killed process had among Kafka's consumers is taken over at once.
        assertThat(aim(editor, id, describe(editor, id, "to go on"))).isEqualTo("to go on");
        assertThat(awaitAnnouncement(standalone)).doesNotContain("first start");
        assertThat(onlyMap(standalone.as("funder")).path("id").asString()).isEqualTo(id);
    }

    @Test
    @Order(4)
    void it_stops_in_order_when_it_is_asked_to() {
        assertThat(standalone.process().stop()).isIn(0, 143);
        assertThat(standalone.process().output()).doesNotContain("ERROR", "Exception");
    }

    @Test
    @Order(5)
    void a_taken_port_is_named_with_advice(@TempDir Path directory) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                StandaloneProcess late = StandaloneProcess.begin(directory, other.getLocalPort())) {
            assertThat(late.process().awaitExit()).isEqualTo(1);
            assertThat(late.process().output())
                    .contains("port " + other.getLocalPort() + " is taken", "SERVER_PORT")
                    .doesNotContain("\tat ");
        }
    }

    /** Returns the sequence of the change. */
    private static long describe(Client editor, String id, String aim) {
        return editor.put(
                        "/api/v1/impact-maps/" + id + "/description",
                        "{\"aim\": \"" + aim + "\", \"reason\": \"a test\"}")
                .expect(200)
                .sequence();
    }

    private static String aim(Client editor, String id, long sequence) {
        return editor.get("/api/v1/impact-maps/" + id + "?atLeast=" + sequence)
                .expect(200)
                .json()
                .path("description")
                .path("aim")
                .asString();
    }

    private static String awaitAnnouncement(StandaloneProcess standalone) {
        return await("announcement")
                .atMost(Duration.ofMinutes(1))
                .until(standalone.process()::output, output -> output.contains("Impactkaart is ready"));
    }

    private static JsonNode onlyMap(Client api) {
        return await("the demo map")
                .until(
                        () -> api.get("/api/v1/impact-maps").expect(200).json().path("items"),
                        items -> items.size() == 1
                                && items.get(0)
                                        .path("returnFactor")
                                        .asString("")
                                        .startsWith("1.9"))
                .get(0);
    }
}
