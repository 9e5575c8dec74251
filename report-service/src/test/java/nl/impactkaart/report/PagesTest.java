package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.meaning.FigureNames;
import nl.impactkaart.report.regenerating.Document;
import nl.impactkaart.report.regenerating.Renderer;
import nl.impactkaart.report.regenerating.ReportInput;
import nl.impactkaart.report.regenerating.ReportSource;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the documents hold. The pages are left in {@code target/pages}, to be looked at. */
class PagesTest {

    private static final Path FOLDER = Path.of("target", "pages");

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void a_stored_input_gives_the_same_bytes_again() {
        for (Recorder map : List.of(
                wheels(organisation, "Wheels-to-Meals"), Pages.full(organisation), Pages.lunchClub(organisation))) {
            service.report(map, editor);

            Map<String, @Nullable Object> stored =
                    Service.STORED.queryForMap("SELECT state, input FROM report WHERE map_id = ?", map.mapId());
            ImpactMap state = ImpactMapCodec.decode(bytes(stored, "state"));
            ReportInput input = ReportInput.ofJson(bytes(stored, "input"));
            List<Document> again =
                    service.bean(Renderer.class).render(new ReportSource(input, state, null, null, List.of()));

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
    void what_changed_and_why_and_how_sure_it_is_is_shown() throws IOException {
        Recorder map = Pages.uncertain(organisation);
        service.report(map, editor);
        send(List.of(map.append(Wheels.contractRevised(4_500_000))));
        JsonNode report = service.report(map, editor);
        keep(map, "uncertain");

        assertThat(cells(page(map, "nl")))
                .contains(
                        "Stichting Samen Sterk",
                        "Contract: vast bedrag van €\u00a040.000,00 naar €\u00a045.000,00 −\u2060€\u00a05.000,00",
                        "A test",
                        "De kaart zoals zij is",
                        "Vervallen (past niet meer op de kaart zoals die nu is)",
                        "Minder huisartsbezoek: deel dat ook zonder het project",
                        "Kans op meer baten dan kosten")
                .doesNotContain("geen marge");
        assertThat(page(map, "en"))
                .contains("alt=\"Twee handen\"", "data:image/png;base64,", "How sure the return factor is");
        assertThat(report.get("changes").get(0).get("netPresentValue").asString())
                .isEqualTo("-5000.00");
        assertThat(report.get("reasons").get(0).get("reason").asString()).isEqualTo("A test");
        assertThat(report.get("scenarios")).hasSize(3);
        assertThat(report.get("uncertainty").get("simulation").get("runs").asInt())
                .isEqualTo(2_000);
        assertThat(report.get("organisation").asString()).isEqualTo("Stichting Samen Sterk");
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
                    .containsOnlyOnce("</style>");
            assertThat(page.split("</svg>", -1)).hasSameSizeAs(page.split("<svg ", -1));
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

        assertThat(page(wheels, "nl"))
                .contains("<meta name=\"description\" content=\"Wat Wheels-to-Meals kost, wie het bereikt");
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

    @Test
    void who_pays_who_benefits_what_is_told_and_what_it_rests_on_is_shown() throws IOException {
        Recorder map = Pages.lunchClub(organisation);
        service.report(map, editor);
        keep(map, "lunch-club");

        assertThat(cells(page(map, "nl")))
                .contains(
                        "Kerncijfers Naast de rendementsfactor Cijfer Waarde Wat het zegt",
                        "Terugverdientijd 37,2 maanden",
                        "Kosten per deelnemer €\u00a01.240,00 over 25 mensen",
                        "Waarde die op kengetallen rust 67\u00a0%",
                        "Gemeente €\u00a021.000,00 €\u00a025.000,00 €\u00a04.000,00",
                        "Gemeente €\u00a021.000,00 68\u00a0% €\u00a014.000,00 0,67",
                        "Niet toegerekend €\u00a01.000,00",
                        "Bewoners 1 10 8 80\u00a0%",
                        "doelgroep Bewoners €\u00a015.000,00",
                        "zonder doelgroep €\u00a05.000,00",
                        "samenleving Meer plezier aan tafel Bewoners 3 / 7 mensen 10",
                        "Weer zelf koken mensen 15 €\u00a02.066,67",
                        "Horeca 1–2 936 0,50",
                        "Zorg 2 −\u2060187,5 −\u20600,13",
                        "Minder huishoudelijke hulp: kengetal Facturen van de thuiszorg in dit project gemeten"
                                + " https://bewijs.example/facturen");
        assertThat(cells(page(map, "en")))
                .contains(
                        "Payback period 37.2 months",
                        "Who pays, who benefits",
                        "Not allocated €\u00a01,000.00",
                        "society Meer plezier aan tafel",
                        "Full-time jobs (FTE) Horeca 1–2 936 0.50",
                        "Minder huishoudelijke hulp: value of a unit");
    }

    @Test
    void the_json_holds_the_results_that_the_api_gives() {
        Recorder map = Pages.lunchClub(organisation);
        service.report(map, editor);

        JsonNode results =
                service.get(path(map) + "?format=json", editor).json().get("results");
        assertThat(results.get("money").get("netPresentValue").asString()).isEqualTo("-11000.00");
        assertThat(results.get("funding").get("unallocated").asString()).isEqualTo("1000.00");
        assertThat(results.get("labour").get(0).get("fteYears").asString()).isEqualTo("1");
    }

    @Test
    void every_figure_has_a_name_in_both_languages() {
        ResourceBundle dutch = words("nl");
        assertThat(dutch.keySet()).isEqualTo(words("en").keySet());
        for (FigureKind kind : FigureKind.values()) {
            assertThat(dutch.containsKey("FigureKind." + kind)).as("%s", kind).isTrue();
            assertThat(FigureNames.of(kind))
                    .allSatisfy(figure ->
                            assertThat(dutch.containsKey("figure." + figure)).isTrue());
        }
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("nl.impactkaart.report.rendering.report", Locale.of(language));
    }

    /** The text of a page, cell after cell. */
    private static String cells(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("[ \\n]+", " ");
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
