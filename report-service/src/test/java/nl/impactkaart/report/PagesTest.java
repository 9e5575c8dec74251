package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.report.regenerating.Document;
import nl.impactkaart.report.regenerating.Renderer;
import nl.impactkaart.report.regenerating.ReportInput;
import nl.impactkaart.testing.Recorder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the documents hold. The pages are left in {@code target/pages}, to be looked at. */
class PagesTest {

    private static final Path FOLDER = Path.of("target", "pages");

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void a_stored_input_gives_the_same_bytes_again() {
        for (Recorder map : List.of(wheels(organisation, "Wheels-to-Meals"), Pages.full(organisation))) {
            service.report(map, editor);

            Map<String, @Nullable Object> stored =
                    Service.STORED.queryForMap("SELECT state, input FROM report WHERE map_id = ?", map.mapId());
            ImpactMap state = ImpactMapCodec.decode(bytes(stored, "state"));
            ReportInput input = ReportInput.ofJson(bytes(stored, "input"));
            List<Document> again = service.bean(Renderer.class).render(input, state, MapValuation.of(state));

            assertThat(again).hasSize(3);
            for (Document document : again) {
                Map<String, @Nullable Object> row = Service.STORED.queryForMap(
                        """
                        SELECT bytes, sha256 = sha256(bytes) AS intact FROM report_document
                        WHERE map_id = ? AND format = ? AND language = ?""", map.mapId(), document.format(), document.language().getLanguage());
                assertThat(document.bytes()).isEqualTo(bytes(row, "bytes"));
                assertThat(row).containsEntry("intact", true);
            }
        }
    }

    @Test
    void text_of_users_is_shown_and_never_run() {
        Recorder map = Pages.hostile(organisation);
        service.report(map, editor);

        for (String language : List.of("nl", "en")) {
            String page = page(map, language);
            assertThat(page)
                    .doesNotContain("<script", "<img", "<b>")
                    .contains("&lt;script&gt;alert(", "{0}${1+1}[[${7*7}]]", "&amp;amp;")
                    .containsOnlyOnce("<style>")
                    .containsOnlyOnce("</style>")
                    .containsOnlyOnce("</svg>");
        }
        String json = service.get(path(map) + "?format=json", editor).text();
        assertThat(json).contains("<script>alert('x')</script>");
    }

    @Test
    void what_is_missing_is_said_in_words() throws IOException {
        Recorder empty = Pages.empty(organisation);
        Recorder withoutCosts = Pages.withoutCosts(organisation);
        Recorder withoutOutcomes = Pages.withoutOutcomes(organisation);
        for (Recorder map : List.of(empty, withoutCosts, withoutOutcomes)) {
            service.report(map, editor);
        }
        keep(empty, "empty");
        keep(withoutCosts, "without-costs");
        keep(withoutOutcomes, "without-outcomes");

        assertThat(page(empty, "nl"))
                .contains(
                        "Zonder kosten is er geen rendementsfactor",
                        "er valt dus nog niets af te wegen",
                        "Er zijn nog geen kosten vastgelegd.",
                        "Er is nog geen bereik vastgelegd.",
                        "Er zijn nog geen geprijsde effecten vastgelegd.")
                .doesNotContain("<table", "<svg");
        assertThat(page(withoutCosts, "en")).contains("Without costs there is no return factor", "<table", "<svg");
        assertThat(service.get(path(withoutCosts) + "?format=json", editor)
                        .json()
                        .get("valuation")
                        .has("returnFactor"))
                .isFalse();
        assertThat(page(withoutOutcomes, "nl"))
                .contains(
                        ">0,00<",
                        "de rendementsfactor zegt dus nog niets",
                        "Er zijn nog geen geprijsde effecten vastgelegd.");
    }

    @Test
    void a_full_map_is_shown_whole() throws IOException {
        Recorder full = Pages.full(organisation);
        Recorder wheels = wheels(organisation, "Wheels-to-Meals");
        service.report(full, editor);
        service.report(wheels, editor);
        keep(full, "full");
        keep(wheels, "wheels");

        assertThat(page(full, "nl"))
                .contains(
                        "Geteld, niet geprijsd",
                        "Weggelaten bij gebrek aan onderbouwing",
                        "12.500",
                        "11.875",
                        "0,125",
                        "35\u00a0% ook zonder project",
                        "Zorginstituut, 2024",
                        "Gewaardeerd met eigen-methode, versie 2.",
                        "2,25\u00a0% per jaar vanaf jaar 1, 1,6\u00a0% per jaar vanaf jaar 4",
                        "opgerent naar het einde van projectjaar 8",
                        "prijspeil van 2026",
                        "Van baten die door vakmensen ingeschat zijn, is 10\u00a0% afgetrokken",
                        "Van baten die aangenomen zijn, is 25\u00a0% afgetrokken");
        assertThat(page(full, "en"))
                .contains(
                        "brought forward to the end of project year 8",
                        "brought to the prices of 2026",
                        "10\u00a0% is taken off benefits that are judged by practitioners");
    }

    private String page(Recorder map, String language) {
        return service.get(path(map) + "?format=html&language=" + language, editor)
                .text();
    }

    private void keep(Recorder map, String name) throws IOException {
        Files.createDirectories(FOLDER);
        for (String language : List.of("nl", "en")) {
            Files.write(
                    FOLDER.resolve(name + "." + language + ".html"),
                    page(map, language).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(Map<String, @Nullable Object> row, String column) {
        return (byte[]) Objects.requireNonNull(row.get(column));
    }
}
