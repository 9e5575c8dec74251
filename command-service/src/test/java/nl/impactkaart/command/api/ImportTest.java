package nl.impactkaart.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.document.MapDocumentCodec;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.exchange.tables.Notation;
import nl.impactkaart.exchange.tables.TableWriter;
import nl.impactkaart.exchange.valuemap.ValueMapWriter;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.document.Documents;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.LunchClub;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file becomes a map, whole or not at all. */
class ImportTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final ImpactMap LUNCH_CLUB =
            ImpactMap.none().supposing(LunchClub.events()).supposing(List.of(undiscounted()));
    private static final String DOCUMENT = new String(MapDocumentCodec.encode(Documents.of(LUNCH_CLUB, true)), UTF_8);

    private final UUID organisation = UUID.randomUUID();
    private final Client editor = Service.member(organisation, "editor");

    @Test
    void a_portable_document_becomes_the_same_map_in_one_append() {
        Answer submitted =
                editor.post(IMPORTS + "?effectiveOn=2026-03-01", DOCUMENT).expect(202);
        assertThat(submitted.header("Location")).isEqualTo(IMPORTS + "/" + submitted.id());

        JsonNode done = ended(submitted, "DONE");

        List<RecordedEvent> history = Service.history(mapId(done));
        assertThat(Documents.of(ImpactMap.none().evolve(history), true)).isEqualTo(Documents.of(LUNCH_CLUB, true));
        assertThat(history).allSatisfy(event -> {
            assertThat(event.metadata().appendLast()).isEqualTo(history.size() - 1L);
            assertThat(event.metadata().organisation()).isEqualTo(organisation);
            assertThat(event.metadata().effectiveOn()).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(event.metadata().reason()).matches("Imported from a file, SHA-256 [0-9a-f]{64}");
        });
        assertThat(done.get("sequence").asLong()).isEqualTo(history.size() - 1L);
        assertThat(done.get("partsDone").asInt())
                .isEqualTo(done.get("partsTotal").asInt())
                .isPositive();
        assertThat(done.get("problems")).isEmpty();
    }

    @Test
    void a_value_map_becomes_a_map_of_the_same_worth() {
        Service.member(organisation, "administrator")
                .post("/api/v1/methods", """
                {"method": {"methodId": "own", "methodVersion": "1", "rates": [{"fromYear": 1, "ratePerYear": "0"}], "discountTiming": "NONE",
                 "costsDiscounted": false, "adjustment": "MULTIPLICATIVE", "horizonYears": 5}}""")
                .expect(200);
        byte[] csv = TableWriter.csv(ValueMapWriter.of(LUNCH_CLUB, Locale.of("nl")), Notation.DUTCH);
        byte[] spreadsheet = TableWriter.spreadsheet(ValueMapWriter.of(LUNCH_CLUB, Locale.ENGLISH));

        for (Answer submitted : List.of(
                send(csv, "text/csv"),
                send(spreadsheet, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))) {
            ImpactMap map = ImpactMap.none().evolve(Service.history(mapId(ended(submitted, "DONE"))));
            assertThat(MapValuation.of(map).netPresentValue())
                    .isEqualByComparingTo(MapValuation.of(LUNCH_CLUB).netPresentValue());
        }
    }

    @Test
    void every_row_that_cannot_be_taken_in_is_told_and_nothing_is_recorded() {
        long stored = Service.stored();
        String wrong = DOCUMENT.replace("\"startYear\":1,\"durationYears\":1", "\"startYear\":9,\"durationYears\":1")
                .replaceFirst("\"payer\":\"Vrijwilligers\",\"category\":\"IN_KIND\",\"firstYear\":1", """
                        "payer":"Vrijwilligers","category":"IN_KIND","firstYear":3""")
                .replace(
                        "\"firstYear\":1,\"lastYear\":2,\"hoursPerYear\"",
                        "\"firstYear\":3,\"lastYear\":2,\"hoursPerYear\"");

        JsonNode refused = ended(editor.post(IMPORTS, wrong), "REFUSED");

        assertThat(refused.get("problems")
                        .valueStream()
                        .map(problem -> problem.get("field").asString()))
                .containsExactly(
                        "costs[1].lastYear",
                        "outcomes[1].startYear",
                        "outcomes[2].startYear",
                        "outcomes[4].startYear",
                        "labourEffects[0].lastYear");
        assertThat(refused.has("mapId")).isFalse();
        assertThat(Service.stored()).isEqualTo(stored);
    }

    @Test
    void what_is_wrong_in_a_table_is_told_by_its_cell() {
        JsonNode refused = ended(send("""
                Project,Lunch club
                Type of project,Loneliness
                From,2026-01-01
                To,2026-12-31
                Currency,XXY

                Stakeholder,Outcome,Indicator,Quantity,Duration
                Residents,Less lonely,people,12,1
                """.getBytes(UTF_8), "text/csv"), "REFUSED");
        assertThat(refused.at("/problems/0/field").asString()).isEqualTo("project.currency");

        JsonNode later = ended(send("""
                Project,Lunch club
                Type of project,Loneliness
                From,2026-01-01
                To,2026-12-31
                Currency,EUR

                Stakeholder,Outcome,Indicator,Quantity,Duration
                Residents,Less lonely,people,12,99
                Residents,More rest,people,9999999999999,1
                """.getBytes(UTF_8), "text/csv"), "REFUSED");
        assertThat(later.get("problems")
                        .valueStream()
                        .map(problem -> problem.get("row").asInt() + " "
                                + problem.get("column").asString()))
                .containsExactly("8 Duration", "9 Quantity");
    }

    @Test
    void the_same_request_again_is_the_same_import() {
        Answer first = editor.post(IMPORTS, DOCUMENT, "Idempotency-Key", "once").expect(202);
        Answer again = editor.post(IMPORTS, DOCUMENT, "Idempotency-Key", "once").expect(202);
        Answer other = editor.post(IMPORTS, DOCUMENT + " ", "Idempotency-Key", "once");
        Answer another = editor.post(IMPORTS + "?effectiveOn=2020-01-01", DOCUMENT, "Idempotency-Key", "once");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.problem()).isEqualTo("422 idempotency-key-reused Idempotency-Key");
        assertThat(another.problem()).isEqualTo("422 idempotency-key-reused Idempotency-Key");
        assertThat(Service.member(UUID.randomUUID(), "editor")
                        .post(IMPORTS, DOCUMENT, "Idempotency-Key", "once")
                        .expect(202)
                        .id())
                .describedAs("a key is its organisation's own")
                .isNotEqualTo(first.id());
    }

    @Test
    void imports_are_listed_newest_first_page_by_page_for_their_organisation_alone() {
        List<UUID> sent = List.of(
                editor.post(IMPORTS, "{}").id(),
                editor.post(IMPORTS, "{}").id(),
                editor.post(IMPORTS, "{}").id());

        JsonNode page = editor.get(IMPORTS + "?limit=2").expect(200).json();
        assertThat(ids(page)).containsExactly(sent.get(2), sent.get(1));
        JsonNode rest = editor.get(
                        IMPORTS + "?limit=2&cursor=" + page.get("next").asString())
                .json();
        assertThat(ids(rest)).containsExactly(sent.get(0));
        assertThat(rest.has("next")).isFalse();

        Client stranger = Service.member(UUID.randomUUID(), "editor");
        assertThat(ids(stranger.get(IMPORTS).json())).isEmpty();
        assertThat(stranger.get(IMPORTS + "/" + sent.get(0)).problem()).isEqualTo("404 unknown-import");
        assertThat(Service.member(organisation, "auditor").get(IMPORTS).problem())
                .isEqualTo("403 role-missing");
        assertThat(Service.member(organisation, "funder")
                        .post(IMPORTS, DOCUMENT)
                        .problem())
                .isEqualTo("403 role-missing");
    }

    @Test
    void a_file_may_be_larger_than_other_bodies_within_its_own_limit() {
        assertThat(ended(send(new byte[2 << 20], "text/csv"), "REFUSED")
                        .at("/problems/0/reason")
                        .asString())
                .startsWith("has a cell of more than");
        assertThat(send(new byte[(8 << 20) + 1], "text/csv").problem()).isEqualTo("413 body-too-large");
        assertThat(send(new byte[0], "text/csv").status()).isEqualTo(400);
        assertThat(send(new byte[1], "application/pdf").status()).isEqualTo(415);
    }

    private static MethodChosen undiscounted() {
        MethodChosen method = LunchClub.undiscounted();
        return new MethodChosen(
                method.methodId(),
                method.methodVersion(),
                List.of(new RateFromYear(1, BigDecimal.ZERO)),
                method.discountTiming(),
                method.costsDiscounted(),
                method.adjustment(),
                method.horizonYears(),
                method.valuedAt(),
                null,
                List.of(),
                Map.of());
    }

    private Answer send(byte[] file, String type) {
        return editor.send("POST", IMPORTS, BodyPublishers.ofByteArray(file), "Content-Type", type);
    }

    private JsonNode ended(Answer submitted, String status) {
        String address = IMPORTS + "/" + submitted.expect(202).id();
        JsonNode ended =
                await().until(() -> editor.get(address).expect(200).json(), view -> view.hasNonNull("endedAt"));
        assertThat(ended.get("status").asString()).describedAs("%s", ended).isEqualTo(status);
        return ended;
    }

    private static UUID mapId(JsonNode view) {
        return UUID.fromString(view.get("mapId").asString());
    }

    private static List<UUID> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(view ->
                        UUID.fromString(Objects.requireNonNull(view.get("id")).asString()))
                .toList();
    }
}
