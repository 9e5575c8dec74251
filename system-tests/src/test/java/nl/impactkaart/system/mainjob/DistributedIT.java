package nl.impactkaart.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.impactkaart.system.installation.DistributedInstallation;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistributedIT {

    private static final List<String> SERVICES = List.of("command", "query", "report", "identity");

    @SuppressWarnings("NullAway.Init")
    private DistributedInstallation installation;

    @BeforeAll
    void start(@TempDir Path directory) {
        installation = new DistributedInstallation(directory);
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    @Order(1)
    void two_copies_of_every_service_do_the_main_job() {
        new MainJob(installation.as("editor")).run(installation.bootstrapServers());
    }

    @Test
    @Order(2)
    void a_funder_hears_of_a_revised_cost_on_every_channel() throws Exception {
        new EveryChannel(installation.as("editor"), installation.as("funder"), installation.bootstrapServers()).run();
    }

    @Test
    @Order(3)
    void no_report_is_untold_after_both_copies_of_the_report_service_were_killed_under_load() throws Exception {
        new KilledReporters(installation).run();
    }

    @Test
    @Order(4)
    void every_acknowledged_command_is_there_after_a_kill_under_load() throws Exception {
        Client editor = installation.as("editor");
        WheelsToMeals map = WheelsToMeals.enteredBy(editor);
        AtomicBoolean killed = new AtomicBoolean();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

        Callable<Void> client = () -> {
            String name = "cost-" + UUID.randomUUID();
            for (int i = 0; i < 60; i++) {
                if (acknowledged.size() > 100 && killed.compareAndSet(false, true)) {
                    installation.process("command", 0).kill();
                }
                record(editor, map, name + "-" + i, acknowledged);
            }
            return null;
        };
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : clients.invokeAll(Collections.nCopies(8, client))) {
                done.get();
            }
        }
        installation.start("command", 0);
        long last = editor.put(
                        map.path() + "/description", "{\"aim\": \"the last word\", \"reason\": \"to know the end\"}")
                .expect(200)
                .json()
                .path("sequence")
                .asLong();

        List<String> stored = editor.get(map.path() + "?atLeast=" + last)
                .expect(200)
                .json()
                .path("costs")
                .valueStream()
                .map(cost -> cost.path("costId").asString())
                .toList();
        assertThat(killed).isTrue();
        assertThat(acknowledged).hasSizeGreaterThan(200);
        assertThat(stored).doesNotHaveDuplicates();
        assertThat(acknowledged.stream().filter(id -> !stored.contains(id))).isEmpty();
    }

    @Test
    @Order(5)
    void what_a_map_says_and_reports_is_verified_offline(@TempDir Path files) throws Exception {
        new OfflineProof(
                        new Client(installation.origin()), installation.as("editor"), installation.as("auditor"), files)
                .run();
    }

    @Test
    @Order(6)
    void the_main_job_goes_on_when_one_copy_of_each_service_was_killed() {
        // Some were killed before, and may still be on their way.
        SERVICES.forEach(service -> installation.awaitUp(service, 0));
        SERVICES.forEach(service -> installation.process(service, 1).kill());

        new MainJob(installation.as("editor")).run(installation.bootstrapServers());
    }

    private static void record(Client editor, WheelsToMeals map, String key, Queue<String> acknowledged) {
        String cost = """
                {"description": "%s", "payer": "Municipality", "category": "OTHER", "firstYear": 1, "lastYear": 1,
                 "fixedAmountMinor": 100}""".formatted(key);
        Answer answer = editor.send("POST", map.path() + "/costs", cost, "Idempotency-Key", map.id() + "-" + key);
        if (answer.status() == 201) {
            acknowledged.add(answer.id().toString());
        }
    }
}
