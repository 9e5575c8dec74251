package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The forms and revisions of one report. */
class ReadingTest {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final String EDITOR = Service.ISSUER.of(ORGANISATION, "editor");
    private static final Recorder MAP = reportedThreeTimes();

    private final Service service = Service.INSTANCE;

    private static Recorder reportedThreeTimes() {
        Recorder map = wheels(ORGANISATION, "Wheels-to-Meals");
        Service.INSTANCE.report(map, EDITOR);
        send(List.of(map.append(Wheels.contractRevised(3_437_500))));
        Service.INSTANCE.report(map, EDITOR);
        send(List.of(map.append(Wheels.contractRevised(2_437_500))));
        Service.INSTANCE.report(map, EDITOR);
        return map;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                                | application/json
            text/html                                                       | text/html;charset=UTF-8
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8
            text/html;q=0.5, application/json                               | application/json
            text/*                                                          | text/html;charset=UTF-8
            application/json;q=0, */*                                       | text/html;charset=UTF-8
            */*                                                             | application/json
            """)
    void the_form_follows_accept(String accept, String contentType) {
        Answer answer = get("", "Accept", accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(contentType);
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @Test
    void without_accept_it_is_json() {
        assertThat(get("").header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void the_parameters_overrule_the_headers() {
        assertThat(get("?format=html", "Accept", "application/json").header("Content-Type"))
                .startsWith("text/html");
        assertThat(get("?format=json", "Accept", "text/html").header("Content-Type"))
                .isEqualTo("application/json");
        assertThat(get("?format=html&language=en", "Accept-Language", "nl").header("Content-Language"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.ms-excel", "image/png, text/plain;q=0.5", "text/html;q=0"})
    void another_form_is_not_acceptable(String accept) {
        Answer answer = get("", "Accept", accept);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({"?format=docx, format", "?format=html&language=de, language", "?atLeast=-1, atLeast"})
    void an_unknown_parameter_value_is_named(String query, String field) {
        Answer answer = get(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.toString()).contains(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl                | nl | Rendementsfactor | 1,93 | £\u00a039.366,93
            en                | en | Return factor    | 1.93 | £\u00a039,366.93
            en-GB,en;q=0.9    | en | Return factor    | 1.93 | £\u00a039,366.93
            de,en;q=0.5       | en | Return factor    | 1.93 | £\u00a039,366.93
            fr                | nl | Rendementsfactor | 1,93 | £\u00a039.366,93
            """)
    void the_page_is_in_the_reader_s_language(
            String accepted, String language, String term, String factor, String npv) {
        Answer page = get("?format=html", "Accept-Language", accepted);

        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.header("Vary")).contains("Accept-Language");
        assertThat(page.text()).contains("<html lang=\"" + language + "\">", term, ">" + factor + "<", npv);
    }

    @Test
    void a_page_may_load_nothing_but_its_own_style() {
        assertThat(get("?format=html").header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "script-src");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=json", "?format=html&language=nl", "?format=html&language=en", "/revisions/1"})
    void what_a_reader_has_is_not_sent_again(String form) {
        Answer first = get(form);
        Answer again = get(form, "If-None-Match", first.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(get(form, "If-None-Match", "\"another\"").status()).isEqualTo(200);
    }

    @Test
    void each_form_has_an_etag_of_its_own() {
        assertThat(List.of(
                        get("?format=json").header("ETag"),
                        get("?format=html&language=nl").header("ETag"),
                        get("?format=html&language=en").header("ETag")))
                .doesNotHaveDuplicates();
    }

    @Test
    void all_revisions_stay_readable() {
        JsonNode items = get("/revisions").json().get("items");

        assertThat(items.valueStream().map(item -> item.get("revision").asInt()))
                .containsExactly(3, 2, 1);
        assertThat(items.valueStream().map(item -> item.get("mapSequence").asLong()))
                .containsExactly(14L, 13L, 12L);
        assertThat(items.valueStream().map(item -> item.get("returnFactor").asString()))
                .containsExactly("1.929013", "1.560705", "1.929013");
        assertThat(get("/revisions/2")
                        .json()
                        .get("valuation")
                        .get("netPresentValue")
                        .asString())
                .isEqualTo("29366.93");
        assertThat(get("/revisions/2?format=html&language=en").text())
                .contains("In the previous report the return factor was 1.93; it is 1.56 now.");
        assertThat(get("").json().get("revision").asInt()).isEqualTo(3);
    }

    @Test
    void revisions_come_page_by_page() {
        JsonNode first = get("/revisions?limit=2").json();
        assertThat(first.get("items")).hasSize(2);
        JsonNode last =
                get("/revisions?limit=2&before=" + first.get("next").asInt()).json();

        assertThat(last.get("items")).hasSize(1);
        assertThat(last.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "4"})
    void an_unknown_revision_is_not_found(String revision) {
        Answer answer = get("/revisions/" + revision);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("unknown-revision");
    }

    @Test
    void a_report_that_is_not_there_yet_is_asked_for_again() {
        Answer answer = get("?atLeast=15");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("not-yet-visible");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private Answer get(String suffix, String... headers) {
        return service.get(path(MAP) + suffix, EDITOR, headers);
    }
}
