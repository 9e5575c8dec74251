package nl.impactkaart.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a subscriber hears when it asks: changes, streams and feeds. */
class HearingTest {

    private static final String EVERYTHING = """
            "label": "All", "scope": "PORTFOLIO", "channel": "EVENT_STREAM",
            "types": ["report-updated", "map-confirmed", "return-factor-crossed"], "threshold": "1.6\"""";

    /** An event of a stream. */
    private record Heard(String id, String event, String data) {}

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final UUID funding = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final Client funder = service.as(Service.ISSUER.of(funding, "funder"));

    @Test
    void changes_are_cloud_events_of_what_may_be_read() {
        Recorder map = shared("Wheels-to-Meals");
        LocalDate day = LocalDate.of(2026, 1, 1);
        send(map.append(List.of(
                new ImpactMapConfirmed("Plan", 12),
                new GrantLinked(new UUID(80, 1), "SW 2026/0417", "Municipality", null, 1, day, day))));
        service.report(map, editor);

        Answer answer = funder.get("/api/v1/changes").expect(200);
        JsonNode events = answer.json();
        assertThat(answer.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
        assertThat(types(events)).containsExactly("report-updated", "map-confirmed", "report-updated");
        JsonNode last = events.get(2);
        assertThat(last.path("specversion").asString()).isEqualTo("1.0");
        assertThat(last.path("subject").asString()).isEqualTo(map.mapId().toString());
        assertThat(last.path("dataref").asString())
                .isEqualTo("https://impact.example/api/v1/impact-maps/" + map.mapId() + "/report/revisions/2");
        assertThat(last.path("data").path("returnFactor").asString()).isEqualTo("1.929013");
        assertThat(last.path("data").path("grantNumbers"))
                .extracting(JsonNode::asString)
                .containsExactly("SW 2026/0417");

        String next = answer.header("Next-Position");
        assertThat(next).isEqualTo(last.path("position").asString());
        Answer nothing = funder.get("/api/v1/changes?after=" + next).expect(200);
        assertThat(nothing.json()).isEmpty();
        Answer one = funder.get("/api/v1/changes?limit=1").expect(200);
        assertThat(one.json()).hasSize(1);
        assertThat(one.header("Next-Position"))
                .isEqualTo(events.get(0).path("position").asString());
    }

    @Test
    void kafka_tells_the_same_as_changes() {
        Recorder map = shared("Wheels-to-Meals");

        JsonNode event = funder.get("/api/v1/changes").json().get(0);
        try (Told told = new Told()) {
            var record = told.of(map, 1).getFirst();
            for (String attribute : List.of("id", "type", "source", "subject", "time", "sequence", "position")) {
                assertThat(event.path(attribute).asString())
                        .as(attribute)
                        .isEqualTo(new String(
                                record.headers().lastHeader("ce_" + attribute).value(), UTF_8));
            }
        }
    }

    @Test
    void an_empty_answer_is_held_back_until_there_is_a_change() throws Exception {
        Recorder map = shared("Wheels-to-Meals");
        String position = funder.get("/api/v1/changes").header("Next-Position");
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> funder.get("/api/v1/changes?wait=20&after=" + position));
        send(List.of(map.append(Wheels.contractRevised(3_437_500))));

        assertThat(types(waiting.get(15, TimeUnit.SECONDS).json())).containsExactly("report-updated");
    }

    @Test
    void what_was_told_before_a_map_was_shared_is_not_heard_and_nothing_once_it_is_not() {
        Recorder map = wheels(organisation, "Private first");
        service.report(map, editor);
        send(List.of(map.append(new MapShared(funding))));
        service.report(map, editor);

        JsonNode heard = funder.get("/api/v1/changes").json();
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).path("data").path("revision").asInt()).isEqualTo(2);

        send(List.of(map.append(new MapUnshared(funding))));
        service.report(map, editor);
        assertThat(funder.get("/api/v1/changes").json()).isEmpty();
        assertThat(service.as(editor).get("/api/v1/changes").json()).hasSize(3);
    }

    @Test
    void a_factor_that_passes_the_threshold_is_told_in_both_directions() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.to(funder, EVERYTHING);
        send(List.of(map.append(Wheels.contractRevised(3_437_500))));
        service.report(map, editor);
        send(List.of(map.append(Wheels.contractRevised(3_437_501))));
        service.report(map, editor);
        send(List.of(map.append(Wheels.contractRevised(2_437_500))));
        service.report(map, editor);

        List<Heard> heard = stream(subscriber, "0", 6);
        assertThat(heard)
                .extracting(Heard::event)
                .containsExactly(
                        "report-updated",
                        "report-updated",
                        "return-factor-crossed",
                        "report-updated",
                        "report-updated",
                        "return-factor-crossed");
        JsonNode down = json(heard.get(2).data());
        assertThat(down.path("data").path("direction").asString()).isEqualTo("DOWN");
        assertThat(down.path("data").path("previousReturnFactor").asString()).isEqualTo("1.929013");
        assertThat(down.path("data").path("returnFactor").asString()).isEqualTo("1.560705");
        assertThat(json(heard.get(5).data()).path("data").path("direction").asString())
                .isEqualTo("UP");
        assertThat(down.path("position")).isEqualTo(json(heard.get(1).data()).path("position"));
        assertThat(down.path("id")).isNotEqualTo(json(heard.get(1).data()).path("id"));
    }

    @Test
    void a_stream_goes_on_where_it_broke() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.to(funder, EVERYTHING);
        IntStream.range(0, 3).forEach(i -> {
            send(List.of(map.append(Wheels.contractRevised(2_437_501 + i))));
            service.report(map, editor);
        });

        List<Heard> first = stream(subscriber, "0", 2);
        List<Heard> second = stream(subscriber, first.getLast().id(), 2);
        List<String> told = ids(funder.get("/api/v1/changes").json());
        List<String> heard = new ArrayList<>();
        first.forEach(each -> heard.add(json(each.data()).path("id").asString()));
        second.forEach(each -> heard.add(json(each.data()).path("id").asString()));
        assertThat(heard).containsExactlyElementsOf(told);
    }

    @Test
    void a_stream_whose_subscription_is_disabled_says_why_and_ends() throws Exception {
        Subscriber subscriber = Subscriber.to(funder, EVERYTHING);
        HttpRequest request = HttpRequest.newBuilder(URI.create(funder.origin() + subscriber.path() + "/events"))
                .header("Authorization", "Bearer " + funder.token())
                .build();
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        http.send(request, BodyHandlers.ofInputStream()).body(), UTF_8))) {
            funder.post(subscriber.path() + "/disable").expect(200);
            List<String> told = lines.lines()
                    .filter(line -> line.matches("(id|event|data): .*"))
                    .toList();

            assertThat(told).hasSize(2).first().isEqualTo("event: subscription-disabled");
            JsonNode event = json(told.getLast().substring("data: ".length()));
            assertThat(event.path("type").asString()).endsWith("impactkaart.subscription-disabled.v1");
            assertThat(event.path("subject").asString())
                    .isEqualTo(subscriber.id().toString());
            assertThat(event.path("data").path("reason").asString()).isEqualTo("BY_HAND");
            Document feed = xml(funder.get(subscriber.path() + "/feed").text());
            assertThat(texts(feed, "entry", "id"))
                    .containsExactly("urn:uuid:" + event.path("id").asString());
        }
    }

    @Test
    void who_comes_back_to_a_disabled_stream_reads_why_and_how_to_go_on() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.to(funder, EVERYTHING);
        String position = funder.get("/api/v1/changes").header("Next-Position");
        funder.post(subscriber.path() + "/disable").expect(200);
        send(List.of(map.append(Wheels.contractRevised(3_437_500))));
        service.report(map, editor);

        Answer refused = funder.get(subscriber.path() + "/events", "Last-Event-ID", position);
        String enable = subscriber.path() + "/enable";
        assertThat(refused.problem()).isEqualTo("409 subscription-disabled");
        assertThat(refused.json().path("detail").asString())
                .contains(subscriber.read().path("disabledFor").asString())
                .contains("a member of its organisation wished so", "POST " + enable);

        funder.post(enable).expect(200);
        assertThat(stream(subscriber, position, 1)).extracting(Heard::event).containsExactly("report-updated");
    }

    @Test
    void many_streams_hear_of_a_change_at_once() throws Exception {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.to(funder, EVERYTHING);
        String position = funder.get("/api/v1/changes").header("Next-Position");
        List<CompletableFuture<List<Heard>>> readers = IntStream.range(0, 200)
                .mapToObj(_ -> {
                    CompletableFuture<List<Heard>> reader = new CompletableFuture<>();
                    Thread _ = Thread.startVirtualThread(() -> reader.complete(stream(subscriber, position, 1)));
                    return reader;
                })
                .toList();
        send(List.of(map.append(Wheels.contractRevised(2_437_501))));

        for (CompletableFuture<List<Heard>> reader : readers) {
            assertThat(reader.get(20, TimeUnit.SECONDS)).hasSize(1);
        }
    }

    @Test
    void a_feed_has_what_changes_have_the_newest_first_in_pages() throws Exception {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.to(funder, EVERYTHING.replace("EVENT_STREAM", "FEED"));
        send(List.of(map.append(new ImpactMapConfirmed("Plan", 12))));
        service.report(map, editor);

        Answer answer =
                funder.get(subscriber.path() + "/feed", "Accept-Language", "nl").expect(200);
        Document feed = xml(answer.text());
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(texts(feed, "entry", "id"))
                .containsExactlyElementsOf(ids(funder.get("/api/v1/changes").json()).reversed().stream()
                        .map(id -> "urn:uuid:" + id)
                        .toList());
        assertThat(texts(feed, "entry", "title"))
                .containsExactly(
                        "Het rapport is bijgewerkt",
                        "Een versie van de impactkaart is vastgesteld",
                        "Het rapport is bijgewerkt");
        assertThat(texts(feed, "entry", "summary").getFirst()).isEqualTo("Rendementsfactor: 1,93 → 1,93");
        String etag = answer.header("ETag");
        assertThat(funder.get(subscriber.path() + "/feed", "Accept-Language", "nl", "If-None-Match", etag)
                        .status())
                .isEqualTo(304);

        // Older than the first page: 60 more messages of which the stored ones are copies.
        Service.STORED.update("""
                WITH head AS (UPDATE report_head SET position = position + 60 WHERE id = 1 RETURNING position - 60 AS base)
                INSERT INTO report_outbox (position, event_id, map_id, revision, sequence, organisation, audience,
                    created_at, data)
                SELECT base + n, gen_random_uuid(), map_id, 100 + n, 100 + n, organisation, audience, now(), data
                FROM head, report_outbox, generate_series(1, 60) n WHERE map_id = ? AND revision = 1 ORDER BY n""", map.mapId());
        Document newest = xml(funder.get(subscriber.path() + "/feed").text());
        String next = link(newest, "next");
        Document older =
                xml(funder.get(next.replace("https://impact.example", "")).text());
        assertThat(texts(newest, "entry", "id")).hasSize(50);
        assertThat(texts(older, "entry", "id")).hasSize(13);
        assertThat(link(older, "next")).isEmpty();
    }

    private Recorder shared(String project) {
        Recorder map = wheels(organisation, project);
        send(List.of(map.append(new MapShared(funding))));
        service.report(map, editor);
        return map;
    }

    private static List<String> types(JsonNode events) {
        return events.valueStream()
                .map(event -> event.path("type").asString().replaceFirst(".*impactkaart\\.(.*)\\.v1", "$1"))
                .toList();
    }

    private static List<String> ids(JsonNode events) {
        return events.valueStream().map(event -> event.path("id").asString()).toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** Reads a stream until so many events have come, coming back as often as it ends. */
    private List<Heard> stream(Subscriber subscriber, String from, int atLeast) {
        List<Heard> heard = new ArrayList<>();
        String id = from;
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (heard.size() < atLeast && System.nanoTime() < patience) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(funder.origin() + subscriber.path() + "/events"))
                        .header("Authorization", "Bearer " + funder.token())
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", id)
                        .build();
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        http.send(request, BodyHandlers.ofInputStream()).body(), UTF_8))) {
                    id = read(lines, heard, id, atLeast);
                }
            }
            http.shutdownNow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return heard;
    }

    private static String read(BufferedReader lines, List<Heard> heard, String from, int atLeast) throws IOException {
        String id = from;
        String event = "";
        String line = lines.readLine();
        while (line != null && heard.size() < atLeast) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                heard.add(new Heard(id, event, line.substring(6)));
            }
            line = heard.size() < atLeast ? lines.readLine() : null;
        }
        return id;
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document feed, String in, String name) {
        List<String> texts = new ArrayList<>();
        var found = feed.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i).getParentNode().getNodeName().equals(in)) {
                texts.add(found.item(i).getTextContent());
            }
        }
        return texts;
    }

    private static String link(Document feed, String relation) {
        var found = feed.getElementsByTagName("link");
        for (int i = 0; i < found.getLength(); i++) {
            Element link = (Element) found.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }
}
