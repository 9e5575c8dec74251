package nl.impactkaart.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import nl.impactkaart.contracts.document.MapDocumentCodec;
import nl.impactkaart.impactmap.document.Documents;
import nl.impactkaart.testing.LunchClub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentTest {

    private static final String DOCUMENT =
            new String(MapDocumentCodec.encode(Documents.of(Maps.lunchClub(), true)), UTF_8);

    @Test
    void aDocumentIsReadAsItWasWritten() {
        Reading reading = read(DOCUMENT);

        assertThat(Maps.told(reading)).isEmpty();
        assertThat(reading.document()).isEqualTo(Documents.of(Maps.lunchClub(), true));
        assertThat(read("\uFEFF \n" + DOCUMENT).document())
                .describedAs("with a byte order mark and white space")
                .isEqualTo(reading.document());
    }

    @Test
    void whatIsNullOrEmptyIsAbsent() {
        assertThat(read(DOCUMENT.replaceFirst("\\{", "{\"description\": null, \"scenarios\": [],"))
                        .document())
                .isEqualTo(Documents.of(Maps.lunchClub(), true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format":"impactkaart.impact-map.v1" | "format":"impactkaart.impact-map.v9" | format | is not impactkaart.impact-map.v1
            "project":"Eetclub"                  | "projekt":"Eetclub"                  | project.project | required property 'project' not found
            "project":"Eetclub"                  | "project":"Eetclub","extra":1        | project.extra | is not known in this format
            "projectType":"LONELINESS"           | "projectType":7                      | project.projectType | does not have a value in the enumeration ["YOUTH_WORK"
            "project":"Eetclub"                  | "project":"a\\u0000b"                | project.project | holds control characters or broken ones
            "project":"Eetclub"                  | "project":"\\ud800"                  | project.project | holds control characters or broken ones
            "periodStart":"2026-01-01"           | "periodStart":"2026-02-30"           | project.periodStart | does not match the date pattern must be a valid RFC 3339 full-date
            "fixedAmountMinor":1000000           | "fixedAmountMinor":-1                | costs[0].fixedAmountMinor | must have a minimum value of 0
            "incidence":"0.5"                    | "incidence":"1e5"                    | outcomes[0].incidence | does not match the regex pattern
            "incidence":"0.5"                    | "incidence":0.5                      | outcomes[0].incidence | number found
            "methodId":"own"                     | "methodId":"sroi-guide-2012"         | method.methodId | is a preset whose parameters differ here
            """)
    void whatIsWrongIsToldByItsField(String given, String instead, String field, String reason) {
        assertThat(DOCUMENT).contains(given);
        Reading reading = read(DOCUMENT.replaceFirst(
                java.util.regex.Pattern.quote(given), java.util.regex.Matcher.quoteReplacement(instead)));

        assertThat(reading.document()).isNull();
        assertThat(Maps.told(reading)).anySatisfy(told -> assertThat(told).startsWith(field + " | " + reason));
    }

    @Test
    void twoRowsOfOneIdAreRefused() {
        Reading reading = read(DOCUMENT.replace(LunchClub.CARE.toString(), LunchClub.COOKING.toString()));

        assertThat(Maps.told(reading)).containsExactly("outcomes[1].outcomeId | is that of another row as well");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{", "`{\"format\": \"a\", \"format\": \"b\"}`", "`{\"a\": 1} {`", "`{\"a\": NaN}`", "`{a: 1}`"})
    void whatIsNoJsonIsToldWithItsLine(String file) {
        assertThat(Maps.told(read(file))).singleElement().asString().startsWith("is no JSON that can be read");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(Maps.told(read("{\"a\":".repeat(100_000))))
                .singleElement()
                .asString()
                .startsWith("is no JSON that can be read");
    }

    private static Reading read(String json) {
        return Maps.read(json.getBytes(UTF_8));
    }
}
