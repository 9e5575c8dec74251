package nl.impactkaart.benchmarks.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Plan;
import tools.jackson.databind.JsonNode;

/**
 * The standalone jar: how soon a changed map is told of to a webhook, how soon its report is printed, how soon all reports are
 * fresh, and to how many at once.
 */
public final class ReportsBenchmark {

    /**
     * What was measured.
     *
     * @param toldMillis from a change until its webhook has come
     * @param printedMillis of a report that nobody has asked for as PDF before
     * @param freshSeconds from the first of ten changes to each map until every report shows the last
     * @param subscribersSeconds from a message until all subscribers have it
     */
    public record Result(Latency toldMillis, Latency printedMillis, Figures freshSeconds, Figures subscribersSeconds) {}

    private static final int CALLERS = 16;
    private static final int CHANGES_EACH = 10;
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private final Editor editor;
    private final Inbox inbox;
    private final List<RevisedMap> maps;

    private ReportsBenchmark(Editor editor, Inbox inbox, List<RevisedMap> maps) {
        this.editor = editor;
        this.inbox = inbox;
        this.maps = maps;
    }

    public static Result run(Plan plan, Path directory) throws Exception {
        Map<String, String> settings =
                Map.of("IMPACTKAART_REPORT_QUIET_TIME", "250ms", "IMPACTKAART_WEBHOOKS_ALLOWED_ADDRESSES", "127.0.0.1");
        try (StandaloneProcess standalone = new StandaloneProcess(directory.resolve("reports"), settings);
                Editor editor = new Editor(standalone.origin(), standalone.credentials());
                Inbox inbox = new Inbox()) {
            List<RevisedMap> maps = Collections.synchronizedList(new ArrayList<>());
            together(plan.reportedMaps(), _ -> maps.add(RevisedMap.enteredBy(editor)));
            ReportsBenchmark benchmark = new ReportsBenchmark(editor, inbox, maps);
            benchmark.allFresh();
            return new Result(
                    benchmark.told(plan), benchmark.printed(plan), benchmark.fresh(plan), benchmark.subscribers(plan));
        }
    }

    private Latency told(Plan plan) throws Exception {
        String subscription = subscribe("\"scope\": \"PORTFOLIO\"");
        awaitActive(1);
        Latency told = Latency.measure("reportTold", 10, 2_000, plan, number -> {
            RevisedMap map = maps.get(number % maps.size());
            inbox.await(map.id(), map.revise(), 1);
        });
        editor.send("DELETE", SUBSCRIPTIONS + "/" + subscription, "");
        return told;
    }

    private Latency printed(Plan plan) throws Exception {
        allFresh();
        AtomicInteger next = new AtomicInteger();
        return Latency.measure(
                "reportPrinted",
                2,
                1_000,
                plan,
                _ -> maps.get(next.getAndIncrement()).print());
    }

    private Figures fresh(Plan plan) throws Exception {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            long begin = System.nanoTime();
            together(
                    CHANGES_EACH * maps.size(),
                    number -> maps.get(number % maps.size()).revise());
            double changed = (System.nanoTime() - begin) / 1e9;
            allFresh();
            rounds.add((System.nanoTime() - begin) / 1e9);
            System.out.printf(
                    "  %,d changes over %,d maps in %.1f s, every report fresh after %.1f s%n",
                    CHANGES_EACH * maps.size(), maps.size(), changed, rounds.getLast());
        }
        return new Figures(rounds);
    }

    private Figures subscribers(Plan plan) throws Exception {
        RevisedMap map = maps.getFirst();
        int subscribers = maps.size();
        together(subscribers, _ -> subscribe("\"scope\": \"MAP\", \"mapId\": \"" + map.id() + "\""));
        awaitActive(subscribers);
        List<Double> rounds = new ArrayList<>();
        // The first one is for the compiler.
        for (int round = 0; round <= plan.rounds(); round++) {
            long begin = System.nanoTime();
            Instant told = inbox.await(map.id(), map.revise(), subscribers);
            double seconds = Duration.between(told, Instant.now()).toMillis() / 1e3;
            System.out.printf(
                    "  to %,d subscribers in %.2f s, %.2f s after the change%n",
                    subscribers, seconds, (System.nanoTime() - begin) / 1e9);
            if (round > 0) {
                rounds.add(seconds);
            }
        }
        return new Figures(rounds);
    }

    private String subscribe(String scope) throws IOException, InterruptedException {
        return editor.send("POST", SUBSCRIPTIONS, """
                        {"label": "Measured", %s, "types": ["report-updated"], "channel": "WEBHOOK", "url": "%s"}""".formatted(scope, inbox.url()))
                .path("id")
                .asString();
    }

    private void awaitActive(int subscriptions) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (active() < subscriptions) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("not all subscriptions are active");
            }
            Thread.sleep(100);
        }
    }

    private int active() throws IOException, InterruptedException {
        int active = 0;
        String after = "";
        do {
            JsonNode page = editor.get(SUBSCRIPTIONS + "?limit=200" + after);
            active += (int) page.path("items")
                    .valueStream()
                    .filter(each -> each.path("state").asString().equals("ACTIVE"))
                    .count();
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return active;
    }

    /** Waits until the changes tell of a report for each map that shows its last sequence. */
    private void allFresh() throws Exception {
        Map<String, Long> stale = new HashMap<>();
        maps.forEach(map -> stale.put(map.id(), map.sequence()));
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        long position = 0;
        while (!stale.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(stale.size() + " maps have no fresh report");
            }
            JsonNode events = editor.get("/api/v1/changes?limit=1000&wait=5&after=" + position);
            for (JsonNode event : events) {
                long shown = event.path("data").path("mapSequence").asLong();
                stale.computeIfPresent(
                        event.path("subject").asString(), (_, sequence) -> shown >= sequence ? null : sequence);
                position = event.path("position").asLong(position);
            }
        }
    }

    /** A piece of work with its number. */
    @FunctionalInterface
    private interface Numbered {
        void once(int number) throws Exception;
    }

    /** Does so many pieces of work, several at once. */
    private static void together(int times, Numbered work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> caller = () -> {
            for (int number = next.getAndIncrement(); number < times; number = next.getAndIncrement()) {
                work.once(number);
            }
            return null;
        };
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Void>> all = IntStream.range(0, CALLERS)
                    .mapToObj(_ -> callers.submit(caller))
                    .toList();
            for (Future<Void> each : all) {
                each.get();
            }
        }
    }
}
