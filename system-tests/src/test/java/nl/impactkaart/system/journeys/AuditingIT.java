package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.impactkaart.system.installation.JavaProcess;
import nl.impactkaart.system.installation.WheelsToMeals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An auditor follows an estimate: what changed it, why, by how much, and whether the history is what it was. */
class AuditingIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    private static final Path VERIFIER = Path.of("..", "proof", "target", "proof-0.1.0-SNAPSHOT-verify.jar");

    private WheelsToMeals map;
    private long revised;

    @BeforeEach
    void the_contract_becomes_more_expensive() {
        map = WheelsToMeals.enteredBy(TOWN.program("editor"));
        revised = revise(3_000_000, "Het contract is verlengd");
        TOWN.program("auditor").get(map.path() + "?atLeast=" + revised).expect(200);
    }

    @Test
    void an_auditor_finds_a_change_its_reason_and_its_effect_and_the_editor_answers_the_finding() {
        Page auditor = TOWN.person("Ada", "auditor");
        open(auditor, "/evolution");
        Town.lookAround(auditor, "evolution");
        Locator change = auditor.locator("#event-" + revised);
        assertThat(read(change))
                .contains("vast bedrag van £ 24.375,00 naar £ 30.000,00", "Het contract is verlengd", "1,93", "1,70");

        change.getByText("Wat dit uitmaakte").click();
        assertThat(read(auditor.locator("main"))).contains("1,93 → wordt 1,70", "−0,23", "−£ 5.625,00");
        assertThat(auditor.locator("figure.chart svg").count()).isEqualTo(2);
        Town.lookAround(auditor, "difference");

        open(auditor, "/evolution?kind=COST");
        auditor.locator("#event-" + revised).getByText("Bevinding maken").click();
        Town.lookAround(auditor, "finding-new");
        auditor.selectOption("#field-place", "COST/" + map.contract() + "/fixedAmountMinor");
        auditor.fill("#field-text", "Er is geen offerte bij.");
        press(auditor, "Bevinding maken");
        auditor.getByText("Er is geen offerte bij.").waitFor();

        Page editor = TOWN.person("Erik", "editor");
        open(editor, "/evolution");
        assertThat(read(editor.locator(".findings")))
                .contains("Eén bevinding wacht op antwoord", "Er is geen offerte bij.");
        assertThat(read(editor.locator("#event-" + revised))).contains("Open bevinding");
        Town.lookAround(editor, "evolution-finding");
        editor.locator(".findings").getByText("Beantwoorden").click();
        Town.lookAround(editor, "findings");
        editor.locator("textarea").fill("De offerte is nu toegevoegd.");
        press(editor, "Beantwoorden");
        editor.getByText("De offerte is nu toegevoegd.").waitFor();

        open(auditor, "/findings");
        assertThat(read(auditor.locator("main"))).contains("Beantwoord", "De offerte is nu toegevoegd.");
        assertThat(auditor.locator("main form").count()).isZero();
        Town.lookAround(auditor, "findings-answered");
    }

    @Test
    void an_editor_confirms_a_version_that_the_auditor_verifies() {
        Page editor = TOWN.person("Erik", "editor");
        open(editor, "/versions");
        press(editor, "Vaststellen");
        assertThat(editor.locator(".fault").innerText()).isEqualTo("Vul dit in.");
        editor.fill("#field-name", "Aanvraag 2027");
        press(editor, "Vaststellen");
        editor.getByText("Nog niet gecontroleerd door een auditor.").waitFor();
        assertThat(editor.getByText("Keur Aanvraag 2027 goed").count()).isZero();

        Page auditor = TOWN.person("Ada", "auditor");
        open(auditor, "/versions");
        Town.lookAround(auditor, "versions");
        press(auditor, "Keur Aanvraag 2027 goed");
        auditor.locator(".verified").waitFor();
        assertThat(read(auditor.locator("#version-" + revised)))
                .contains(
                        "Gecontroleerd en goedgekeurd",
                        "u",
                        "Rendementsfactor 1,70",
                        "Sindsdien is er niets veranderd.");
        Town.lookAround(auditor, "versions-verified");
    }

    @Test
    void whoever_confirms_what_somebody_else_has_changed_is_told_so_and_confirms_the_newer() {
        Page editor = TOWN.person("Erik", "editor");
        open(editor, "/versions");
        editor.fill("#field-name", "Aanvraag 2027");
        long newer = revise(4_000_000, "De huur steeg");
        press(editor, "Vaststellen");

        assertThat(read(editor.locator("[role=alert]")))
                .contains("Er is nog niets vastgesteld", "naar £ 40.000,00", "De huur steeg")
                .doesNotContain("Het contract is verlengd");
        assertThat(editor.locator("article.version").count()).isZero();
        assertThat(editor.inputValue("#field-name")).isEqualTo("Aanvraag 2027");
        assertThat(read(editor.locator("section[aria-labelledby=confirm]")))
                .contains("na gebeurtenis " + newer, "1,41");
        Town.look(editor, "versions-stale");
        press(editor, "Vaststellen");
        editor.locator("#version-" + newer).waitFor();
        assertThat(read(editor.locator("#version-" + newer))).contains("Aanvraag 2027", "Rendementsfactor 1,41");
    }

    @Test
    void a_long_evolution_is_read_page_by_page_and_in_files(@TempDir Path directory) throws IOException {
        long last = revised;
        for (int month = 1; month <= 25; month++) {
            last = revise(3_000_000 + month * 100_00, "Maand " + month);
        }
        TOWN.program("auditor").get(map.path() + "?atLeast=" + last).expect(200);
        Page auditor = TOWN.person("Ada", "auditor");
        open(auditor, "/evolution");
        assertThat(auditor.locator("#list tbody tr").count()).isEqualTo(25);
        assertThat(read(auditor.locator("#list"))).contains("Maand 25", "Maand 1 ");
        assertThat(auditor.locator("#event-" + revised).count()).isZero();
        auditor.locator("#list").getByText("Ouder").click();
        auditor.locator("#event-" + revised).waitFor();
        assertThat(read(auditor.locator("#list")))
                .contains("Het contract is verlengd")
                .doesNotContain("Maand");
        assertThat(auditor.locator("#list").getByText("Ouder").count()).isZero();

        open(auditor, "/evolution?kind=COST");
        Map<String, String> files = Map.of("CSV", "csv", "Excel", "xlsx", "JSON", "jsonl");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Download download = auditor.waitForDownload(() -> auditor.locator("#list")
                    .getByText(file.getKey(), new Locator.GetByTextOptions().setExact(true))
                    .click());
            assertThat(download.suggestedFilename())
                    .isEqualTo("impactkaart-" + map.id() + "-evolution." + file.getValue());
            Path saved = directory.resolve(download.suggestedFilename());
            download.saveAs(saved);
            assertThat(file.getValue().equals("xlsx") ? unzipped(saved) : Files.readString(saved))
                    .as(file.getValue())
                    // More than the page shows, and of the kind that it shows alone.
                    .contains("Het contract is verlengd", "Maand 1", "Maand 25")
                    .doesNotContain("Continuing care");
        }
    }

    @Test
    void what_was_known_then_is_seen_by_sliding_to_it() {
        Page auditor = TOWN.person("Ada", "auditor");
        open(auditor, "/as-of");
        assertThat(read(auditor.locator("#then"))).contains("De kaart van nu", "1,70");
        auditor.locator("#slider").press("ArrowLeft");
        auditor.getByText("De kaart na gebeurtenis " + (revised - 1)).waitFor();
        assertThat(read(auditor.locator("#then .facts"))).contains("1,93", "nu: 1,70");
        assertThat(auditor.inputValue("#sequence")).isEqualTo(Long.toString(revised - 1));
        Town.lookAround(auditor, "as-of");

        auditor.fill("#moment", "2001-01-01T12:00");
        auditor.locator("#moment").press("Enter");
        auditor.getByText("Van dit moment zijn er geen cijfers.").waitFor();
        Town.lookAround(auditor, "as-of-before");
    }

    @Test
    void the_proof_that_is_downloaded_convinces_the_offline_verifier(@TempDir Path directory) throws IOException {
        Page auditor = TOWN.person("Ada", "auditor");
        open(auditor, "/proof");
        Town.lookAround(auditor, "proof");
        Path bundle = directory.resolve("map.bundle.json");
        Download download = auditor.waitForDownload(
                () -> auditor.locator("main a[role=button]").click());
        assertThat(download.suggestedFilename()).isEqualTo("impactkaart-" + map.id() + ".bundle.json");
        download.saveAs(bundle);
        Path key = Files.writeString(
                directory.resolve("vkey"),
                TOWN.program("auditor").get("/log/vkey").expect(200).text());

        JavaProcess verified = JavaProcess.start(
                "verify",
                List.of("-jar", VERIFIER.toString(), "verify", bundle.toString(), "--key", key.toString()),
                Map.of());

        assertThat(verified.awaitExit()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("ends with event " + revised).doesNotContain("FAILS");
    }

    private long revise(long pence, String reason) {
        return TOWN.program("editor")
                .put(map.path() + "/costs/" + map.contract(), """
                        {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL", "firstYear": 1,
                        "lastYear": 1, "fixedAmountMinor": %d, "reason": "%s"}""".formatted(pence, reason))
                .expect(200)
                .sequence();
    }

    /** All that the parts of a spreadsheet hold. */
    private static String unzipped(Path spreadsheet) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(spreadsheet.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private void open(Page page, String path) {
        page.navigate(TOWN.origin() + "/maps/" + map.id() + path);
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static String read(Locator element) {
        return element.innerText().replace("\u2060", "").replaceAll("[\\s\u00a0]+", " ");
    }
}
