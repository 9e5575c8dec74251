package nl.impactkaart.command.api;

import static nl.impactkaart.command.api.Bodies.cost;
import static nl.impactkaart.command.api.Bodies.evidence;
import static nl.impactkaart.command.api.Bodies.finding;
import static nl.impactkaart.command.api.Bodies.grant;
import static nl.impactkaart.command.api.Bodies.labourEffect;
import static nl.impactkaart.command.api.Bodies.outcome;
import static nl.impactkaart.command.api.Bodies.reach;
import static nl.impactkaart.command.api.Bodies.reason;
import static nl.impactkaart.command.api.Bodies.start;
import static nl.impactkaart.command.api.Bodies.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, with which problem; and that nothing is stored then. */
class RefusalsTest {

    private static final String MAPS = "/api/v1/impact-maps";
    private static final UUID ID = UUID.randomUUID();

    private static final Client EDITOR = Service.editor();

    /** Every endpoint, with a body that it would take. */
    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("PUT", "/description", Bodies.of("aim", "Less loneliness")),
            new Endpoint(
                    "PUT", "/method", Bodies.of("method", Map.of("methodId", "mkba-nl-2021"), "reason", "as agreed")),
            new Endpoint("POST", "/confirmations", Bodies.of("name", "Plan")),
            new Endpoint("POST", "/closure", "{}"),
            new Endpoint("DELETE", "/closure", reason("a figure was wrong")),
            new Endpoint("PUT", "/shares/" + ID, "{}"),
            new Endpoint("DELETE", "/shares/" + ID, "{}"),
            new Endpoint("POST", "/costs", cost()),
            new Endpoint("PUT", "/costs/" + ID, cost("reason", "wages rose")),
            new Endpoint("DELETE", "/costs/" + ID, reason("counted twice")),
            new Endpoint("POST", "/reach", reach()),
            new Endpoint("PUT", "/reach/" + ID, reach("reason", "counted")),
            new Endpoint("DELETE", "/reach/" + ID, reason("they moved away")),
            new Endpoint("POST", "/outcomes", outcome()),
            new Endpoint("PUT", "/outcomes/" + ID, outcome("reason", "a study")),
            new Endpoint("DELETE", "/outcomes/" + ID, reason("no evidence")),
            new Endpoint("POST", "/labour-effects", labourEffect()),
            new Endpoint("PUT", "/labour-effects/" + ID, labourEffect("reason", "counted")),
            new Endpoint("DELETE", "/labour-effects/" + ID, reason("nobody was hired")),
            new Endpoint("POST", "/evidence", evidence()),
            new Endpoint("DELETE", "/evidence/" + ID, reason("out of date")),
            new Endpoint("POST", "/findings/" + ID + "/answer", Bodies.of("text", "It is attached")),
            new Endpoint("POST", "/stories", story()),
            new Endpoint("POST", "/grants", grant()),
            new Endpoint("DELETE", "/grants/" + ID, reason("given back")));

    private static final List<Endpoint> OF_AUDITORS = List.of(
            new Endpoint("POST", "/findings", finding()), new Endpoint("POST", "/confirmations/1/verification", ""));

    private static final Client AUDITOR = Service.member(Service.ORGANISATION, "auditor");

    private static String map = "";

    private long storedBefore;

    record Endpoint(String method, String path, String body) {

        Answer of(Client client, String mapPath) {
            return client.send(method, mapPath + path, body);
        }
    }

    @BeforeAll
    static void startMap() {
        map = Bodies.startedMap(EDITOR);
    }

    @BeforeEach
    void count() {
        storedBefore = Service.stored();
    }

    @AfterEach
    void nothing_is_stored() {
        assertThat(Service.stored()).isEqualTo(storedBefore);
    }

    static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobody_comes_in_without_a_token(Endpoint endpoint) {
        assertThat(endpoint.of(Service.withoutToken(), map).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void a_role_that_may_only_read_is_told_so(Endpoint endpoint) {
        UUID own = Service.ORGANISATION;
        assertThat(endpoint.of(Service.member(own, "auditor"), map).problem()).isEqualTo("403 role-missing");
        assertThat(endpoint.of(Service.member(own, "funder"), map).problem()).isEqualTo("403 role-missing");
        assertThat(endpoint.of(Service.member(own), map).problem()).isEqualTo("403 role-missing");
        if (!endpoint.path().startsWith("/shares")) {
            assertThat(endpoint.of(Service.member(own, "administrator"), map).problem())
                    .isEqualTo("403 role-missing");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void a_map_of_another_organisation_is_as_unknown_as_one_that_never_was(Endpoint endpoint) {
        Client stranger = Service.member(UUID.randomUUID(), "editor", "administrator");
        Answer foreign = endpoint.of(stranger, map);
        Answer none = endpoint.of(EDITOR, MAPS + "/" + UUID.randomUUID());

        assertThat(foreign.problem()).isEqualTo("404 unknown-map");
        assertThat(none.problem()).isEqualTo("404 unknown-map");
        assertThat(foreign.json()).isEqualTo(none.json());
    }

    static List<Endpoint> ofAuditors() {
        return OF_AUDITORS;
    }

    @ParameterizedTest
    @MethodSource("ofAuditors")
    void what_comes_of_an_audit_is_for_auditors_of_the_own_organisation(Endpoint endpoint) {
        assertThat(endpoint.of(Service.withoutToken(), map).status()).isEqualTo(401);
        assertThat(endpoint.of(Service.member(Service.ORGANISATION, "editor", "funder", "administrator"), map)
                        .problem())
                .isEqualTo("403 role-missing");
        assertThat(endpoint.of(Service.member(UUID.randomUUID(), "auditor"), map)
                        .problem())
                .isEqualTo("404 unknown-map");
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of("400 malformed-field kind", finding("kind", "RUMOUR")),
                Arguments.of("400 invalid-field text", finding("text", null)),
                Arguments.of("400 invalid-field text", finding("text", " ")),
                Arguments.of("400 malformed-field aboutSequence", finding("aboutSequence", 1.5)),
                Arguments.of("422 meaningless-figure kind", finding("kind", null)),
                Arguments.of("422 meaningless-figure rowId", finding("kind", "COST", "rowId", ID)),
                Arguments.of("422 meaningless-figure figure", finding("figure", "deadweight")),
                Arguments.of("422 meaningless-figure aboutSequence", finding("aboutSequence", 2)));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void a_finding_without_form_or_meaning_is_refused_naming_the_field(String problem, String body) {
        assertThat(AUDITOR.post(map + "/findings", body).problem()).isEqualTo(problem);
    }

    static Stream<Arguments> grants() {
        return Stream.of(
                Arguments.of("400 invalid-field number", grant("number", null)),
                Arguments.of("400 invalid-field number", grant("number", " ")),
                Arguments.of("400 invalid-field number", grant("number", "x".repeat(101))),
                Arguments.of("400 invalid-field funder", grant("funder", null)),
                Arguments.of("400 malformed-field funderId", grant("funderId", "the municipality")),
                Arguments.of("400 invalid-field amountMinor", grant("amountMinor", null)),
                Arguments.of("400 malformed-field amountMinor", grant("amountMinor", 1.5)),
                Arguments.of("400 invalid-field periodStart", grant("periodStart", null)),
                Arguments.of("400 invalid-field periodEnd", grant("periodEnd", "0026-12-31")),
                Arguments.of("422 meaningless-figure amountMinor", grant("amountMinor", -1)),
                Arguments.of("422 meaningless-figure periodEnd", grant("periodEnd", "2025-12-31")));
    }

    @ParameterizedTest
    @MethodSource("grants")
    void a_grant_without_form_or_meaning_is_refused_naming_the_field(String problem, String body) {
        assertThat(EDITOR.post(map + "/grants", body).problem()).isEqualTo(problem);
    }

    @Test
    void a_start_needs_the_role_of_an_editor() {
        assertThat(Service.withoutToken().post(MAPS, start()).status()).isEqualTo(401);
        assertThat(Service.member(Service.ORGANISATION, "administrator", "auditor", "funder")
                        .post(MAPS, start())
                        .problem())
                .isEqualTo("403 role-missing");
    }

    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of("400 missing-body", ""),
                Arguments.of("400 malformed-json", "{"),
                Arguments.of("400 unknown-field colour", start("colour", "red")),
                Arguments.of("400 unknown-field id", start("id", UUID.randomUUID())),
                Arguments.of("400 invalid-field project", start("project", null)),
                Arguments.of("400 invalid-field project", start("project", " ")),
                Arguments.of("400 invalid-field project", start("project", "x".repeat(201))),
                Arguments.of("400 invalid-field project", start("project", "two\nlines")),
                Arguments.of("400 malformed-field project", start("project", 5)),
                Arguments.of("400 malformed-field projectType", start("projectType", "GARDENING")),
                Arguments.of("400 malformed-field periodStart", start("periodStart", "2026-02-30")),
                Arguments.of("400 invalid-field periodStart", start("periodStart", "+999999999-01-01")),
                Arguments.of("400 malformed-field periodEnd", start("periodEnd", "20026-12-31")),
                Arguments.of("400 invalid-field effectiveOn", start("effectiveOn", "0026-01-01")),
                Arguments.of("422 meaningless-figure periodEnd", start("periodEnd", "2025-12-31")),
                Arguments.of("422 meaningless-figure currency", start("currency", "EURO")),
                Arguments.of("422 meaningless-figure method.horizonYears", start("method", method("horizonYears", 0))),
                Arguments.of("422 meaningless-figure method.rates", start("method", method("rates", List.of()))),
                Arguments.of(
                        "400 malformed-field method.optimismBias",
                        start("method", method("optimismBias", Map.of("HOPED", "0.2")))),
                Arguments.of(
                        "400 malformed-field method.optimismBias.ASSUMED",
                        start("method", method("optimismBias", Map.of("ASSUMED", "a fifth")))),
                Arguments.of(
                        "422 meaningless-figure method.optimismBias.ASSUMED",
                        start("method", method("optimismBias", Map.of("ASSUMED", "20")))),
                Arguments.of(
                        "400 invalid-field method.priceIndex[0].index",
                        start("method", method("priceIndex", List.of(Map.of("calendarYear", 2026))))),
                Arguments.of(
                        "422 meaningless-figure method.priceLevelYear",
                        start("method", Map.of("methodId", "mkba-nl-2021", "priceLevelYear", 2026))),
                Arguments.of("400 invalid-field method.methodId", start("method", Map.of("methodId", "Eigen methode"))),
                Arguments.of("422 meaningless-figure method.methodVersion", start("method", Map.of("methodId", "own"))),
                Arguments.of(
                        "422 meaningless-figure method.costsDiscounted",
                        start("method", Map.of("methodId", "sroi-guide-2012", "costsDiscounted", true))));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void a_start_without_form_or_meaning_is_refused_naming_the_field(String problem, String body) {
        assertThat(EDITOR.post(MAPS, body).problem()).isEqualTo(problem);
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("400 invalid-field description", "/costs", cost("description", null)),
                Arguments.of("400 invalid-field description", "/costs", cost("description", "x".repeat(2_001))),
                Arguments.of("400 invalid-field payer", "/costs", cost("payer", "a\u0007b")),
                Arguments.of("400 malformed-field fixedAmountMinor", "/costs", cost("fixedAmountMinor", "100")),
                Arguments.of("400 malformed-field fixedAmountMinor", "/costs", cost("fixedAmountMinor", 1.5)),
                Arguments.of(
                        "400 invalid-field ranges[0].low",
                        "/costs",
                        cost("ranges", List.of(Map.of("figure", "fixedAmountMinor", "high", "5")))),
                Arguments.of("400 malformed-field inKindHours", "/costs", cost("inKindHours", 12)),
                Arguments.of("400 malformed-field inKindHours", "/costs", cost("inKindHours", "1e3")),
                Arguments.of("422 meaningless-figure firstYear", "/costs", cost("firstYear", 7, "lastYear", 7)),
                Arguments.of(
                        "422 meaningless-figure fixedAmountMinor",
                        "/costs",
                        cost("fixedAmountMinor", 1_000_000_000_000_001L)),
                Arguments.of("400 invalid-field years[0].year", "/reach", reach("years", List.of(Map.of()))),
                Arguments.of(
                        "422 meaningless-figure years[0].plannedPeople",
                        "/reach",
                        reach("years", List.of(Map.of("year", 1, "plannedPeople", -30)))),
                Arguments.of("400 invalid-field reason", "/outcomes", outcome("reason", "\u0000")),
                Arguments.of("400 invalid-field beneficiary", "/outcomes", outcome("beneficiary", "x".repeat(201))),
                Arguments.of("422 meaningless-figure deadweight", "/outcomes", outcome("deadweight", "1.1")),
                Arguments.of("422 meaningless-figure durationYears", "/outcomes", outcome("durationYears", 0)),
                Arguments.of("422 meaningless-figure durationYears", "/outcomes", outcome("durationYears", 6)),
                Arguments.of("422 meaningless-figure unitValueMinor", "/outcomes", outcome("unitValueMinor", null)),
                Arguments.of(
                        "422 meaningless-figure reachId",
                        "/outcomes",
                        outcome("quantityPerYear", null, "incidence", "1", "reachId", UUID.randomUUID())),
                Arguments.of(
                        "400 invalid-field allocations[0].share",
                        "/outcomes",
                        outcome("allocations", List.of(Map.of("payer", "Municipality")))),
                Arguments.of(
                        "422 meaningless-figure allocations[0].payer",
                        "/outcomes",
                        outcome("allocations", List.of(Map.of("payer", "Nobody", "share", "0.5")))),
                Arguments.of("400 invalid-field hoursPerFte", "/labour-effects", labourEffect("hoursPerFte", null)),
                Arguments.of("400 malformed-field hoursPerYear", "/labour-effects", labourEffect("hoursPerYear", 936)),
                Arguments.of("422 meaningless-figure hoursPerFte", "/labour-effects", labourEffect("hoursPerFte", "0")),
                Arguments.of("400 malformed-field kind", "/evidence", evidence("kind", "RUMOUR")),
                Arguments.of("400 invalid-field title", "/evidence", evidence("title", " ")),
                Arguments.of("400 malformed-field link", "/evidence", evidence("link", "https://a b")),
                Arguments.of("422 meaningless-figure link", "/evidence", evidence("link", "http://plans.example")),
                Arguments.of("422 meaningless-figure rowId", "/evidence", evidence("kind", "COST", "rowId", ID)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_figure_without_form_or_meaning_is_refused_naming_the_field(String problem, String path, String body) {
        assertThat(EDITOR.post(map + path, body).problem()).isEqualTo(problem);
    }

    @Test
    void half_a_character_is_refused() {
        String body = cost("payer", "half").replace("half", "\\ud83d");
        assertThat(EDITOR.post(map + "/costs", body).problem()).isEqualTo("400 invalid-field payer");
        String link = evidence("link", "https://plans.example/half").replace("/half", "/\\ud83d");
        assertThat(EDITOR.post(map + "/evidence", link).problem()).isEqualTo("422 meaningless-figure link");
    }

    @Test
    void a_row_that_is_not_there_is_unknown() {
        assertThat(EDITOR.put(map + "/costs/" + ID, cost("reason", "wages rose"))
                        .problem())
                .isEqualTo("404 unknown-cost");
        assertThat(EDITOR.delete(map + "/reach/" + ID, reason("they moved away"))
                        .problem())
                .isEqualTo("404 unknown-reach");
        assertThat(EDITOR.put(map + "/outcomes/" + ID, outcome("reason", "a study"))
                        .problem())
                .isEqualTo("404 unknown-outcome");
        assertThat(EDITOR.put(map + "/labour-effects/" + ID, labourEffect("reason", "counted"))
                        .problem())
                .isEqualTo("404 unknown-labour-effect");
        assertThat(EDITOR.delete(map + "/evidence/" + ID, reason("out of date")).problem())
                .isEqualTo("404 unknown-evidence");
        assertThat(EDITOR.post(map + "/findings/" + ID + "/answer", Bodies.of("text", "To what?"))
                        .problem())
                .isEqualTo("404 unknown-finding");
        assertThat(EDITOR.delete(map + "/grants/" + ID, reason("given back")).problem())
                .isEqualTo("404 unknown-grant");
        assertThat(AUDITOR.post(map + "/confirmations/1/verification").problem())
                .isEqualTo("404 unknown-version");
        assertThat(AUDITOR.post(map + "/confirmations/plan/verification").problem())
                .isEqualTo("400 malformed-parameter sequence");
        assertThat(EDITOR.put(map + "/costs/1-1-1-1-1", cost()).status()).isBetween(400, 404);
    }

    @Test
    void an_open_map_is_not_reopened() {
        assertThat(EDITOR.delete(map + "/closure", reason("why not")).problem()).isEqualTo("409 map-not-closed");
    }

    static Stream<Arguments> preconditions() {
        return Stream.of(
                Arguments.of("412 stale If-Match", "If-Match", "\"0\""),
                Arguments.of("400 malformed-header If-Match", "If-Match", "W/\"1\""),
                Arguments.of("400 malformed-header If-Match", "If-Match", "1"),
                Arguments.of("400 malformed-header If-Match", "If-Match", "\"1\", \"2\""),
                Arguments.of("400 malformed-header Idempotency-Key", "Idempotency-Key", "x".repeat(256)),
                Arguments.of("400 malformed-header Idempotency-Key", "Idempotency-Key", "a b"),
                Arguments.of("400 malformed-header Idempotency-Key", "Idempotency-Key", ""));
    }

    @ParameterizedTest
    @MethodSource("preconditions")
    void a_header_that_does_not_hold_is_refused(String problem, String header, String value) {
        Answer answer = EDITOR.post(map + "/costs", cost(), header, value);
        assertThat(answer.problem()).isEqualTo(problem);
        if (answer.status() == 412) {
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        }
    }

    @Test
    void a_header_that_is_sent_twice_is_refused() {
        assertThat(EDITOR.post(map + "/costs", cost(), "If-Match", "\"1\"", "If-Match", "\"2\"")
                        .problem())
                .isEqualTo("400 malformed-header If-Match");
    }

    private static Map<String, Object> method(String field, Object value) {
        Map<String, Object> method = new HashMap<>(Map.of(
                "methodId", "own",
                "methodVersion", "1",
                "rates", List.of(Map.of("fromYear", 1, "ratePerYear", "0.03")),
                "discountTiming", "END",
                "costsDiscounted", true,
                "adjustment", "MULTIPLICATIVE",
                "horizonYears", 5));
        method.put(field, value);
        return method;
    }
}
