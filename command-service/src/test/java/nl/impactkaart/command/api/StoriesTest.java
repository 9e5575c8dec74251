package nl.impactkaart.command.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.command.api.Bodies.outcome;
import static nl.impactkaart.command.api.Bodies.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.impactkaart.command.Postgres;
import nl.impactkaart.command.eventstore.StoredEvent;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.DomainEvent;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.proof.bundle.BundleReader;
import nl.impactkaart.proof.note.VerifierKeys;
import nl.impactkaart.proof.verify.Finding.Check;
import nl.impactkaart.proof.verify.Finding.Status;
import nl.impactkaart.proof.verify.Held;
import nl.impactkaart.proof.verify.Verification;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Stories in a service of their own: told, read, withdrawn, and nowhere else. */
@ExtendWith(OutputCaptureExtension.class)
class StoriesTest {

    private static final String TITLE = "Kiezelsteen";
    private static final String TEXT = "Zonnebloempad 12, every Tuesday";
    private static final String CONSENT = "Signed by Wilhelmina";
    private static final String ALTERNATIVE = "Wilhelmina at the stove";

    private static final EmbeddedKafka KAFKA = Service.kafka();
    private static final Path DIRECTORY = Service.temporary();
    private static final Path KEYS = DIRECTORY.resolve("story-keys");
    private static final ConfigurableApplicationContext COPY =
            Service.start(Postgres.newDatabase(), KAFKA.bootstrapServers(), DIRECTORY.resolve("log.key"));
    private static final Client EDITOR = member("editor");

    private final JdbcClient database = COPY.getBean(JdbcClient.class);
    private final UUID map =
            EDITOR.post("/api/v1/impact-maps", Bodies.start()).expect(201).id();

    @AfterAll
    static void stop() {
        COPY.close();
    }

    @Test
    void a_story_is_told_and_read_back() throws Exception {
        UUID outcome = EDITOR.post(path("outcomes"), outcome()).expect(201).id();
        Answer told = EDITOR.post(
                path("stories"),
                story(
                        "outcomeId",
                        outcome,
                        "title",
                        TITLE,
                        "text",
                        TEXT + "\nand on Friday",
                        "consent",
                        CONSENT,
                        "pictures",
                        List.of(Map.of("alternativeText", ALTERNATIVE, "data", picture("png")))));
        assertThat(told.status()).as(told.toString()).isEqualTo(201);
        UUID id = told.id();

        assertThat(told.sequence()).isEqualTo(3);
        assertThat(told.header("Location")).isEqualTo(path("stories/" + id));
        StoryTold event = (StoryTold) last();
        assertThat(event).isEqualTo(new StoryTold(id, outcome, event.saltedSha256(), LocalDate.of(2026, 3, 14)));
        for (String role : List.of("editor", "auditor", "administrator")) {
            Answer answer = member(role).get(path("stories/" + id)).expect(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            JsonNode shown = answer.json();
            assertThat(shown.get("storyId").asString()).isEqualTo(id.toString());
            assertThat(shown.get("outcomeId").asString()).isEqualTo(outcome.toString());
            assertThat(shown.get("title").asString()).isEqualTo(TITLE);
            assertThat(shown.get("text").asString()).isEqualTo(TEXT + "\nand on Friday");
            assertThat(shown.get("consent").asString()).isEqualTo(CONSENT);
            assertThat(shown.get("consentedOn").asString()).isEqualTo("2026-03-14");
            assertThat(shown.at("/pictures/0/alternativeText").asString()).isEqualTo(ALTERNATIVE);
            assertThat(shown.at("/pictures/0/mediaType").asString()).isEqualTo("image/png");
            assertThat(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder()
                                    .decode(shown.at("/pictures/0/data").asString())))
                            .getWidth())
                    .isEqualTo(30);
        }
        JsonNode items = EDITOR.get(path("stories")).expect(200).json().get("items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/title").asString()).isEqualTo(TITLE);
        assertThat(items.at("/0/pictures").asInt()).isEqualTo(1);
    }

    @Test
    void the_event_holds_the_salted_hash_of_the_story_and_the_salt_is_with_the_key() throws Exception {
        UUID id = tell();
        List<String> key = Files.readAllLines(keyFile(id));
        Map<String, Object> content =
                Map.of("title", TITLE, "text", TEXT, "consent", CONSENT, "consentedOn", "2026-03-14");
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(HexFormat.of().parseHex(key.get(2)));
        StringBuilder canonical = new StringBuilder();
        for (String field : List.of("title", "text", "consent", "consentedOn")) {
            canonical
                    .append(canonical.isEmpty() ? "{" : ",")
                    .append(ContractsJson.mapper().writeValueAsString(field))
                    .append(':')
                    .append(ContractsJson.mapper().writeValueAsString(content.get(field)));
        }

        assertThat(((StoryTold) last()).saltedSha256())
                .isEqualTo(HexFormat.of().formatHex(sha256.digest((canonical + "}").getBytes(UTF_8))));
    }

    @Test
    void with_another_key_nobody_reads_it() throws IOException {
        UUID id = tell();
        UUID other = tell();
        Files.write(keyFile(id), Files.readAllBytes(keyFile(other)));

        assertThat(EDITOR.get(path("stories/" + id)).problem()).isEqualTo("404 unknown-story");
        assertThat(ids()).containsExactly(other);
    }

    @Test
    void a_withdrawn_story_is_unreadable_also_when_the_database_is_restored() throws IOException {
        UUID id = tell();
        Map<String, @Nullable Object> backup = row(id);

        Answer withdrawn = EDITOR.send("DELETE", path("stories/" + id), "").expect(200);

        assertThat(withdrawn.id()).isEqualTo(id);
        assertThat(last()).isEqualTo(new StoryWithdrawn(id));
        assertThat(keyFile(id)).doesNotExist();
        assertThat(rows(id)).isZero();
        restore(backup);
        assertThat(EDITOR.get(path("stories/" + id)).problem()).isEqualTo("404 unknown-story");
        assertThat(ids()).isEmpty();

        assertThat(EDITOR.send("DELETE", path("stories/" + id), "").expect(200).sequence())
                .isEqualTo(withdrawn.sequence());
        assertThat(rows(id)).isZero();
    }

    @Test
    void a_lost_directory_of_keys_shows_in_the_health_and_holds_up_nothing_but_stories() throws IOException {
        UUID id = tell();
        Client anyone = Service.client(COPY);
        anyone.get("/actuator/health/stories").expect(200);
        Path lost = Files.move(KEYS, DIRECTORY.resolve("lost"));
        try {
            assertThat(anyone.get("/actuator/health/stories").expect(503).text())
                    .contains("impactkaart.stories.key-directory is not there", "remedy")
                    .doesNotContain(DIRECTORY.toString());
            assertThat(anyone.get("/actuator/health").expect(503).text()).doesNotContain("key-directory");
            anyone.get("/actuator/health/readiness").expect(200);
            EDITOR.post(path("outcomes"), outcome()).expect(201);
            for (Answer answer : List.of(
                    EDITOR.post(path("stories"), story()),
                    EDITOR.get(path("stories/" + id)),
                    EDITOR.get(path("stories")),
                    EDITOR.send("DELETE", path("stories/" + id), ""))) {
                assertThat(answer.problem()).isEqualTo("503 stories-unavailable");
            }
            assertThat(rows(id)).isEqualTo(1);
            assertThat(KEYS).doesNotExist();
        } finally {
            Files.move(lost, KEYS);
        }
        anyone.get("/actuator/health/stories").expect(200);
        EDITOR.get(path("stories/" + id)).expect(200);
        EDITOR.send("DELETE", path("stories/" + id), "").expect(200);
        assertThat(keyFile(id)).doesNotExist();
    }

    @Test
    void a_withdrawal_that_was_cut_off_is_finished_by_the_next() throws IOException {
        UUID keyDestroyed = tell();
        UUID rowGone = tell();
        Files.delete(keyFile(keyDestroyed));
        Files.delete(keyFile(rowGone));
        database.sql("DELETE FROM story WHERE story_id = ?").param(rowGone).update();

        for (UUID id : List.of(keyDestroyed, rowGone)) {
            EDITOR.send("DELETE", path("stories/" + id), "").expect(200);
            assertThat(last()).isEqualTo(new StoryWithdrawn(id));
            assertThat(rows(id)).isZero();
        }
        assertThat(ids()).isEmpty();
    }

    @Test
    void a_story_is_withdrawn_from_a_closed_map_but_not_told_in_it() {
        UUID id = tell();
        EDITOR.post(path("closure")).expect(200);

        assertThat(EDITOR.post(path("stories"), story()).problem()).isEqualTo("409 map-closed");
        assertThat(ids()).containsExactly(id);
        member("administrator").send("DELETE", path("stories/" + id), "").expect(200);
        assertThat(ids()).isEmpty();
    }

    @Test
    void a_withdrawal_that_is_refused_destroys_nothing() {
        UUID id = tell();

        assertThat(EDITOR.send("DELETE", path("stories/" + id), "", "If-Match", "\"1\"")
                        .problem())
                .isEqualTo("412 stale If-Match");
        assertThat(member("auditor").send("DELETE", path("stories/" + id), "").problem())
                .isEqualTo("403 role-missing");
        assertThat(stranger().send("DELETE", path("stories/" + id), "").problem())
                .isEqualTo("404 unknown-map");
        EDITOR.get(path("stories/" + id)).expect(200);
    }

    @Test
    void a_story_that_is_sent_twice_is_told_once() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        Answer first = EDITOR.post(path("stories"), story("text", TEXT), key).expect(201);
        Answer again = EDITOR.post(path("stories"), story("text", TEXT), key).expect(201);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.sequence()).isEqualTo(first.sequence());
        assertThat(EDITOR.post(path("stories"), story("text", "another"), key).problem())
                .isEqualTo("422 idempotency-key-reused Idempotency-Key");
        assertThat(ids()).containsExactly(first.id());

        EDITOR.send("DELETE", path("stories/" + first.id()), "").expect(200);
        assertThat(EDITOR.post(path("stories"), story("text", TEXT), key).problem())
                .isEqualTo("422 idempotency-key-reused Idempotency-Key");
        assertThat(EDITOR.get(path("stories/" + first.id())).problem()).isEqualTo("404 unknown-story");
    }

    @Test
    void a_refused_story_leaves_nothing_behind() throws IOException {
        long rows = rows();
        long keys = keys();

        assertThat(EDITOR.post(path("stories"), story("outcomeId", UUID.randomUUID()))
                        .problem())
                .isEqualTo("422 meaningless-figure outcomeId");
        assertThat(stranger().post(path("stories"), story()).problem()).isEqualTo("404 unknown-map");
        assertThat(EDITOR.post(path("stories"), story(), "If-Match", "\"99\"").problem())
                .isEqualTo("412 stale If-Match");

        assertThat(rows()).isEqualTo(rows);
        assertThat(keys()).isEqualTo(keys);
    }

    @Test
    void stories_are_for_the_map_s_own_organisation_alone() {
        UUID id = tell();
        for (String path : List.of(path("stories"), path("stories/" + id))) {
            assertThat(stranger().get(path).problem()).isEqualTo("404 unknown-map");
            assertThat(member("funder").get(path).problem()).isEqualTo("404 unknown-map");
            assertThat(Service.client(COPY).get(path).status()).isEqualTo(401);
        }
        UUID other = EDITOR.post("/api/v1/impact-maps", Bodies.start()).id();
        assertThat(EDITOR.get("/api/v1/impact-maps/" + other + "/stories/" + id).problem())
                .isEqualTo("404 unknown-story");
    }

    @Test
    void the_reader_of_stories_reads_what_a_report_shows_and_nobody_else_does() throws Exception {
        UUID id = EDITOR.post(
                        path("stories"),
                        story(
                                "title",
                                TITLE,
                                "text",
                                TEXT,
                                "consent",
                                CONSENT,
                                "pictures",
                                List.of(Map.of("alternativeText", ALTERNATIVE, "data", picture("png")))))
                .expect(201)
                .id();
        String hash = ((StoryTold) last()).saltedSha256();
        Client reader = Service.client(COPY).as(Service.token(UUID.randomUUID(), "story-reader"));

        Answer answer = reader.get(path("told-stories/" + id)).expect(200);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("storyId", "saltedSha256", "title", "text", "pictures");
        assertThat(answer.json().get("saltedSha256").asString()).isEqualTo(hash);
        assertThat(answer.json().get("text").asString()).isEqualTo(TEXT);
        assertThat(answer.json().at("/pictures/0/alternativeText").asString()).isEqualTo(ALTERNATIVE);
        assertThat(answer.text()).doesNotContain(CONSENT);
        for (String path : List.of(path("stories"), path("stories/" + id))) {
            assertThat(reader.get(path).problem()).isEqualTo("404 unknown-map");
        }
        for (Client other :
                List.of(EDITOR, member("administrator"), member("auditor"), member("operator"), stranger())) {
            assertThat(other.get(path("told-stories/" + id)).problem()).isEqualTo("404 unknown-map");
        }
        assertThat(reader.get(path("told-stories/" + UUID.randomUUID())).problem())
                .isEqualTo("404 unknown-story");
        assertThat(reader.post(path("stories"), story()).problem()).isEqualTo("403 role-missing");

        EDITOR.send("DELETE", path("stories/" + id), "").expect(200);
        assertThat(reader.get(path("told-stories/" + id)).problem()).isEqualTo("404 unknown-story");
    }

    static Stream<Arguments> refused() {
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        return Stream.of(
                Arguments.of("400 invalid-field title", story("title", null)),
                Arguments.of("400 invalid-field text", story("text", " ")),
                Arguments.of("400 invalid-field text", story("text", "x".repeat(20_001))),
                Arguments.of("400 invalid-field consent", story("consent", null)),
                Arguments.of("400 invalid-field consentedOn", story("consentedOn", null)),
                Arguments.of("422 meaningless-figure consentedOn", story("consentedOn", later)),
                Arguments.of(
                        "400 invalid-field pictures[0].alternativeText",
                        story("pictures", List.of(Map.of("data", "aGk=")))),
                Arguments.of(
                        "400 invalid-field pictures[0].data",
                        story("pictures", List.of(Map.of("alternativeText", ALTERNATIVE)))),
                Arguments.of(
                        "422 meaningless-figure pictures[0].data",
                        story("pictures", List.of(Map.of("alternativeText", ALTERNATIVE, "data", "aGk=")))),
                Arguments.of(
                        "400 invalid-field pictures",
                        story(
                                "pictures",
                                Stream.generate(() -> Map.of("alternativeText", ALTERNATIVE, "data", "aGk="))
                                        .limit(5)
                                        .toList())));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_story_without_form_or_meaning_is_refused_naming_the_field(String problem, String body) {
        assertThat(EDITOR.post(path("stories"), body).problem()).isEqualTo(problem);
    }

    @Test
    void a_picture_may_be_larger_than_any_other_body() {
        String picture = "A".repeat(2 << 20);
        assertThat(EDITOR.post(
                                path("stories"),
                                story("pictures", List.of(Map.of("alternativeText", ALTERNATIVE, "data", picture))))
                        .problem())
                .isEqualTo("422 meaningless-figure pictures[0].data");
    }

    @Test
    void nothing_of_a_story_is_in_an_event_in_kafka_or_in_a_log_line(CapturedOutput output) throws Exception {
        String picture = picture("jpeg");
        String body = story(
                "title",
                TITLE,
                "text",
                TEXT,
                "consent",
                CONSENT,
                "pictures",
                List.of(Map.of("alternativeText", ALTERNATIVE, "data", picture)));
        UUID id = EDITOR.post(path("stories"), body, "Idempotency-Key", "nobody")
                .expect(201)
                .id();
        EDITOR.get(path("stories")).expect(200);
        EDITOR.get(path("stories/" + id)).expect(200);
        EDITOR.post(path("stories"), body.replace("2026-03-14", "tomorrow")).expect(400);
        EDITOR.post(path("stories"), body.substring(0, body.length() - 2)).expect(400);
        EDITOR.post(path("stories"), story("title", TITLE, "text", TEXT, "consent", ""))
                .expect(400);
        EDITOR.post(path("stories"), story("title", TITLE, TEXT, TEXT)).expect(400);
        EDITOR.send("DELETE", path("stories/" + id), "").expect(200);

        List<String> elsewhere = new ArrayList<>(List.of(output.getAll()));
        database.sql("SELECT payload, meta_data FROM domain_event_entry")
                .query((row, _) -> elsewhere.add(text(row.getBytes(1)) + text(row.getBytes(2))))
                .list();
        database.sql("SELECT ciphertext FROM story")
                .query((row, _) -> elsewhere.add(text(row.getBytes(1))))
                .list();
        elsewhere.addAll(published(id));
        assertThat(elsewhere)
                .hasSizeGreaterThan(6)
                .allSatisfy(place -> assertThat(place)
                        .doesNotContain(TITLE, "Zonnebloempad", "Wilhelmina", picture.substring(100, 140)));
    }

    @Test
    void the_proofs_of_the_log_stay_whole_when_a_story_is_withdrawn() {
        UUID id = tell();
        byte[] kept = checkpoint();
        EDITOR.send("DELETE", path("stories/" + id), "").expect(200);

        BundleReader read = new BundleReader(new ByteArrayInputStream(
                EDITOR.get(path("bundle")).expect(200).text().getBytes(UTF_8)));
        VerifierKeys keys = VerifierKeys.parse(
                Service.client(COPY).get("/log/vkey").expect(200).text());
        assertThat(Verification.of(read.header(), read, new Held(keys, kept, List.of()))
                        .findings())
                .filteredOn(
                        finding -> finding.check() == Check.EVENTS_INCLUDED || finding.check() == Check.ENDS_AT_HEAD)
                .hasSize(2)
                .allMatch(finding -> finding.status() == Status.HOLDS);

        member("operator").post("/api/v1/command/log-check").expect(202);
        await().untilAsserted(() -> assertThat(member("operator")
                        .get("/api/v1/command/log-check")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("WHOLE"));
    }

    @Test
    void what_was_never_told_is_swept_away_as_long_as_the_service_runs() {
        await().untilAsserted(() -> assertThat(database.sql(
                                "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'sweep-stories' AND last_success IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }

    private UUID tell() {
        return EDITOR.post(path("stories"), story("title", TITLE, "text", TEXT, "consent", CONSENT))
                .expect(201)
                .id();
    }

    private List<UUID> ids() {
        List<UUID> ids = new ArrayList<>();
        EDITOR.get(path("stories"))
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> ids.add(UUID.fromString(item.get("storyId").asString())));
        return ids;
    }

    private DomainEvent last() {
        List<StoredEvent> history = COPY.getBean(StoredEvents.class).history(map);
        return history.getLast().event();
    }

    /** What Kafka holds up to the withdrawal of a story. */
    private static List<String> published(UUID withdrawn) {
        List<String> published = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        KAFKA.bootstrapServers(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("impactkaart.events"));
            await().until(() -> {
                boolean last = false;
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    String type = text(message.headers().lastHeader("ce_type").value());
                    String value = text(message.value());
                    published.add(type + value + message.headers());
                    last |= type.contains("story-withdrawn") && value.contains(withdrawn.toString());
                }
                return last;
            });
        }
        return published;
    }

    private Map<String, @Nullable Object> row(UUID id) {
        return database.sql("SELECT * FROM story WHERE story_id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    private void restore(Map<String, @Nullable Object> row) {
        database.sql("INSERT INTO story (story_id, map_id, organisation, told, stored_at, ciphertext)"
                        + " VALUES (:story_id, :map_id, :organisation, :told, :stored_at, :ciphertext)")
                .params(row)
                .update();
    }

    private long rows(UUID id) {
        return database.sql("SELECT count(*) FROM story WHERE story_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long rows() {
        return database.sql("SELECT count(*) FROM story").query(Long.class).single();
    }

    private static long keys() throws IOException {
        if (Files.notExists(KEYS)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(KEYS)) {
            return files.count();
        }
    }

    private static Path keyFile(UUID id) {
        return KEYS.resolve(id + ".key");
    }

    private byte[] checkpoint() {
        return Service.client(COPY).get("/log/checkpoint").expect(200).text().getBytes(UTF_8);
    }

    private String path(String what) {
        return "/api/v1/impact-maps/" + map + "/" + what;
    }

    private static Client member(String role) {
        return Service.client(COPY).as(Service.token(Service.ORGANISATION, role));
    }

    private static Client stranger() {
        return Service.client(COPY).as(Service.token(UUID.randomUUID(), "editor", "auditor", "administrator"));
    }

    private static String picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
