package nl.impactkaart.benchmarks.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Percentiles;
import nl.impactkaart.benchmarks.Plan;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Visitor;

/** How soon the pages of the portal come, one after the other, in an organisation of many maps; and how heavy the first one is. */
public final class PagesBenchmark {

    private static final int WARM_UP = 60;
    private static final int ASKED = 200;
    private static final int AT_ONCE = 8;
    private static final String NAME = "anna";
    private static final String PASSWORD = "a pass phrase of one's own";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private PagesBenchmark() {}

    /**
     * What was measured.
     *
     * @param p95Millis by page, from request to the last byte, on loopback
     * @param slider from a slider's new place to the new figure, in a browser
     * @param firstPageKilobytes of the list of maps with all that it loads, as it is sent
     */
    public record Result(Map<String, Figures> p95Millis, Figures slider, double firstPageKilobytes) {}

    public static Result run(Plan plan, Path directory) throws Exception {
        try (StandaloneProcess standalone = new StandaloneProcess(directory.resolve("pages"));
                Editor editor = new Editor(standalone.origin(), standalone.credentials());
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            maps(editor, plan.reportedMaps());
            LargeMap map = LargeMap.enteredBy(editor, 20, 10);
            Visitor visitor = loggedIn(standalone);
            String cookies = visitor.cookies().entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            Window window = new Window(http, standalone.origin(), cookies);
            double kilobytes = window.weight("/maps") / 1000.0;
            System.out.printf("  the first page weighs %.0f kB%n", kilobytes);
            Map<String, Figures> pages = new LinkedHashMap<>();
            for (String page : pages(map.id())) {
                pages.put(page.replace(map.id(), "…"), window.measure(plan, page));
            }
            return new Result(pages, Slider.measure(plan, standalone.origin(), NAME, PASSWORD, map.id()), kilobytes);
        }
    }

    private static List<String> pages(String map) {
        String path = "/maps/" + map;
        return List.of(
                "/maps",
                "/maps?text=work+7",
                "/maps/new",
                path,
                path + "/fill",
                path + "/scenarios",
                path + "/evolution",
                path + "/report",
                path + "/stories",
                path + "/grants",
                "/subscriptions",
                "/administration/members",
                "/administration/references");
    }

    private static void maps(Editor editor, int number) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> entered = new ArrayList<>();
            for (int map = 0; map < number; map++) {
                int named = map;
                entered.add(threads.submit(
                        () -> editor.send("POST", "/api/v1/impact-maps/quick-start", """
                        {"project": "Neighbourhood work %d", "projectType": "PARTICIPATION", "periodStart": "2026-01-01",
                         "periodEnd": "2028-12-31", "targetGroup": "Residents", "peoplePerYear": 40, "costs": [
                           {"description": "Workers", "payer": "Municipality", "category": "PERSONNEL",
                            "amountMinor": 4500000}]}""".formatted(named))));
            }
            for (Future<?> each : entered) {
                each.get();
            }
        }
    }

    /** Somebody in all roles, so that one session sees every page. */
    private static Visitor loggedIn(StandaloneProcess standalone) {
        String origin = standalone.origin().toString();
        Client administrator = new Client(origin).signedIn(standalone.credentials(), "administrator");
        String link = administrator
                .post("/api/v1/identity/members", """
                        {"displayName": "Anna", "username": "%s", "roles": ["editor", "auditor", "administrator"]}""".formatted(NAME))
                .expect(201)
                .json()
                .path("passwordLink")
                .asString()
                .substring(origin.length());
        Visitor visitor = new Visitor(new Client(origin));
        visitor.get(link);
        visitor.post(
                "/account/invitation",
                Map.of("token", link.substring(link.indexOf('=') + 1), "password", PASSWORD, "repeated", PASSWORD));
        visitor.follow(visitor.get("/maps"));
        visitor.follow(visitor.post("/login", Map.of("name", NAME, "password", PASSWORD)));
        return visitor;
    }

    /** What a browser asks, with the session. */
    private record Window(HttpClient http, URI origin, String cookies) {

        private Figures measure(Plan plan, String page) throws IOException, InterruptedException {
            for (int i = 0; i < WARM_UP; i++) {
                ask(page);
            }
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                long[] nanos = new long[ASKED];
                for (int i = 0; i < ASKED; i++) {
                    long start = System.nanoTime();
                    ask(page);
                    nanos[i] = System.nanoTime() - start;
                }
                Percentiles measured = Percentiles.ofNanos(nanos);
                System.out.printf("  %-60s p50 %.1f ms, p95 %.1f ms%n", page, measured.p50(), measured.p95());
                rounds.add(measured.p95());
            }
            return new Figures(rounds);
        }

        /** Of the page and all that it loads. */
        private long weight(String page) throws IOException, InterruptedException {
            byte[] html = ask(page);
            long bytes = html.length;
            Matcher asset = ASSET.matcher(new String(html, StandardCharsets.UTF_8));
            while (asset.find()) {
                bytes += ask(asset.group(1)).length;
            }
            return bytes;
        }

        private byte[] ask(String page) throws IOException, InterruptedException {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(origin.resolve(page))
                            .timeout(Duration.ofSeconds(30))
                            .header("Cookie", cookies)
                            .header("Accept", "text/html")
                            .header("Accept-Encoding", page.startsWith("/assets/") ? "gzip" : "identity")
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }
}
