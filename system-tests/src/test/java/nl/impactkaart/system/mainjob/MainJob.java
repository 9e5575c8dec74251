package nl.impactkaart.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import tools.jackson.databind.JsonNode;

/** The walk of the README: enter the figures, read the map, revise the reach, and see the report follow. */
final class MainJob {

    private final Client editor;

    MainJob(Client editor) {
        this.editor = editor;
    }

    /** Runs the whole walk; returns the map that it made. */
    WheelsToMeals run(String bootstrapServers) {
        WheelsToMeals map = WheelsToMeals.enteredBy(editor);
        thePublishedFiguresComeOut(map);
        try (ReportTopic topic = new ReportTopic(bootstrapServers)) {
            topic.awaitReportUpdated(map.id(), map.sequence());
            long revised = revisingTheReachChangesTheMap(map);
            theReportFollows(map, revised);
            JsonNode event = topic.awaitReportUpdated(map.id(), revised);
            assertThat(event.path("returnFactor").asString())
                    .isNotEqualTo(event.path("previousReturnFactor").asString());
            assertThat(topic.attributesOfFirst(map.id()))
                    .containsKeys("ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_sequence")
                    .containsEntry("ce_specversion", "1.0");
        }
        return map;
    }

    private void thePublishedFiguresComeOut(WheelsToMeals map) {
        JsonNode valuation = read(map, map.sequence()).path("valuation");
        assertThat(rounded(valuation.path("returnFactor"))).isEqualTo("1.93");
        assertThat(valuation.path("returnFactor").asString()).matches("\\d+\\.\\d{6,}");
        assertThat(valuation.path("netPresentValue").asString()).isEqualTo("39366.93");
    }

    private long revisingTheReachChangesTheMap(WheelsToMeals map) {
        BigDecimal before = factor(map, map.sequence());
        String reach = map.path() + "/reach/" + map.residents();
        String figures = """
                {"targetGroup": "Residents", "years": [{"year": 1, "plannedPeople": 45}]%s}""";

        editor.put(reach, figures.formatted("")).expect(422);
        long sequence = editor.put(reach, figures.formatted(", \"reason\": \"A second room was found\""))
                .expect(200)
                .json()
                .path("sequence")
                .asLong();

        assertThat(sequence).isEqualTo(map.sequence() + 1);
        assertThat(factor(map, sequence)).isGreaterThan(before);
        return sequence;
    }

    private void theReportFollows(WheelsToMeals map, long sequence) {
        String path = map.path() + "/report?atLeast=" + sequence;
        JsonNode report = eventually(path);
        assertThat(report.path("mapSequence").asLong()).isGreaterThanOrEqualTo(sequence);
        assertThat(new BigDecimal(report.path("valuation").path("returnFactor").asString()))
                .isEqualByComparingTo(factor(map, sequence));

        String dutch = html(path, "nl");
        assertThat(dutch).contains("lang=\"nl\"", "Wheels-to-Meals", "<svg", "sroi-guide-2012");
        assertThat(html(path, "en")).contains("lang=\"en\"", "Return factor");
    }

    private String html(String path, String language) {
        Answer page = editor.get(path, "Accept", "text/html", "Accept-Language", language)
                .expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        return page.text();
    }

    private BigDecimal factor(WheelsToMeals map, long sequence) {
        return new BigDecimal(
                read(map, sequence).path("valuation").path("returnFactor").asString());
    }

    private JsonNode read(WheelsToMeals map, long sequence) {
        return eventually(map.path() + "?atLeast=" + sequence);
    }

    /** What a client gets that asks again while it is told "not yet": a copy that was killed is missed for seconds. */
    private JsonNode eventually(String path) {
        return await(path)
                .atMost(Duration.ofMinutes(1))
                .until(() -> editor.get(path, "Accept", "application/json"), answer -> answer.status() == 200)
                .json();
    }

    private static String rounded(JsonNode decimal) {
        return new BigDecimal(decimal.asString())
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
