package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.report.printing.PrintOnce;
import nl.impactkaart.report.printing.Prints;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Reports on paper. They are left in {@code target/pages}, to be looked at. */
class PdfTest {

    private static final Path FOLDER = Path.of("target", "pages");

    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFUA_1, PDFA_3_A);

    private static final String KITCHEN = "De keuken van het buurthuis";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @BeforeAll
    static void begin() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(FOLDER);
    }

    @Test
    void every_report_is_readable_aloud_and_in_fifty_years() {
        Map<String, Recorder> maps = new LinkedHashMap<>();
        maps.put("wheels", wheels(organisation, "Wheels-to-Meals"));
        maps.put("lunch-club", Pages.lunchClub(organisation));
        maps.put("full", Pages.full(organisation));
        maps.put("empty", Pages.empty(organisation));
        maps.put("without-costs", Pages.withoutCosts(organisation));
        maps.put("without-outcomes", Pages.withoutOutcomes(organisation));
        maps.put("hostile", Pages.hostile(organisation));
        maps.put("two-hundred-outcomes", Pages.twoHundredOutcomes(organisation));
        maps.put("more-lost-than-won", Pages.moreLostThanWon(organisation));
        Recorder uncertain = Pages.uncertain(organisation);
        maps.put("uncertain", uncertain);
        service.report(uncertain, editor);
        send(List.of(uncertain.append(Wheels.contractRevised(4_500_000))));
        // The validator is what takes time, and works on one document in each thread.
        maps.entrySet().parallelStream().forEach(map -> {
            service.report(map.getValue(), editor);
            for (String language : List.of("nl", "en")) {
                byte[] pdf = pdf(map.getValue(), language);
                String name = map.getKey() + "-" + language;
                assertThat(violations(pdf)).as(name).isEmpty();
                keep(name, pdf);
            }
        });
    }

    @Test
    void what_shows_a_story_with_pictures_is_readable_aloud_and_in_fifty_years() {
        Recorder map = withPictures();
        for (String language : List.of("nl", "en")) {
            byte[] pdf = printed(page(map, language));
            assertThat(violations(pdf)).isEmpty();
            keep("story-" + language, pdf);
        }
    }

    @Test
    void a_picture_that_says_nothing_to_who_does_not_see_it_is_found() {
        String page = page(withPictures(), "nl");
        String speechless = page.replace(" alt=\"" + KITCHEN + "\"", "");
        assertThat(speechless).isNotEqualTo(page);

        assertThat(violations(printed(speechless)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).startsWith("ua1 7.3 "));
    }

    private Recorder withPictures() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        send(List.of(map.append(Service.STORYTELLER.tells(
                map,
                null,
                "Kiezelsteen",
                "Elke dinsdag koken we samen.",
                List.of(
                        Storyteller.picture(
                                "image/png", "Een pan soep", Histories.picture("png", BufferedImage.TYPE_INT_ARGB)),
                        Storyteller.picture(
                                "image/jpeg", KITCHEN, Histories.picture("jpeg", BufferedImage.TYPE_INT_RGB)))))));
        service.report(map, editor);
        return map;
    }

    private String page(Recorder map, String language) {
        return service.get(path(map) + "?format=html&language=" + language, editor)
                .expect(200)
                .text();
    }

    /** As it is at each request: what shows stories is kept nowhere. */
    private byte[] printed(String page) {
        return service.bean(Prints.class).pdf(page.getBytes(StandardCharsets.UTF_8), false);
    }

    private static void keep(String name, byte[] pdf) {
        try {
            Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void it_says_what_the_page_says() throws IOException {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        service.report(map, editor);

        try (PDDocument document = Loader.loadPDF(pdf(map, "nl"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Wheels-to-Meals", "1,93", "Rendementsfactor");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Wheels-to-Meals");
            assertThat(document.getDocumentInformation().getSubject()).startsWith("Wat Wheels-to-Meals kost, ");
        }
    }

    @Test
    void a_page_gives_the_same_bytes_again_in_another_process_too() throws IOException, InterruptedException {
        Recorder map = Pages.lunchClub(organisation);
        service.report(map, editor);
        byte[] printed = pdf(map, "nl");

        Service.STORED.update("DELETE FROM print");
        assertThat(pdf(map, "nl")).isEqualTo(printed);

        Path page = Files.write(
                FOLDER.resolve("printed-again.html"),
                service.get(path(map) + "?format=html&language=nl", editor)
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
        Path again = FOLDER.resolve("printed-again.pdf");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintOnce.class.getName(),
                        page.toString(),
                        again.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(again).hasBinaryContent(printed);
    }

    @Test
    void it_is_had_by_accept_and_by_link() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        service.report(map, editor);

        for (Answer answer : List.of(
                service.get(path(map) + "?format=pdf&language=en", editor),
                service.get(
                        path(map), editor, "Accept", "application/pdf, text/html;q=0.5", "Accept-Language", "en"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(answer.header("Content-Language")).isEqualTo("en");
            assertThat(answer.header("Content-Disposition"))
                    .isEqualTo("inline; filename=\"impactrapport-%s-1-en.pdf\"".formatted(map.mapId()));
            assertThat(answer.text()).startsWith("%PDF-");
        }
    }

    private byte[] pdf(Recorder map, String language) {
        service.get(path(map) + "?format=pdf&language=" + language, editor).expect(200);
        return Objects.requireNonNull(Service.STORED.queryForObject("""
                SELECT p.bytes FROM print p JOIN report_document d ON d.sha256 = p.page_sha256
                WHERE p.format = 'pdf' AND d.map_id = ? AND d.format = 'html' AND d.language = ? ORDER BY d.revision DESC LIMIT 1""", byte[].class, map.mapId(), language));
    }

    /** Of both standards, found in one walk through the document. */
    private static List<String> violations(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFA_3_A)) {
            List<ValidationResult> results =
                    Foundries.defaultInstance().createValidator(STANDARDS).validateAll(parser);
            assertThat(results)
                    .hasSameSizeAs(STANDARDS)
                    .allSatisfy(
                            result -> assertThat(result.getTotalAssertions()).isPositive());
            return results.stream()
                    .flatMap(result -> result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .limit(5)
                            .map(assertion -> result.getPDFAFlavour() + " "
                                    + assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                                    + assertion.getLocation().getContext()))
                    .toList();
        } catch (IOException | VeraPDFException e) {
            throw new IllegalStateException("not validated", e);
        }
    }
}
