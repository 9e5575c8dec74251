package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.impactkaart.system.installation.JavaProcess;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor follows an estimate: what changed it, why, by how much, and whether the history is what it was. */
class AuditingIT {

    private static final Town TOWN = Town.shared();
    private static final Path VERIFIER = Path.of("..", "proof", "target", "proof-0.1.0-SNAPSHOT-verify.jar");

    private WheelsToMeals map;
    private long revised;

    @BeforeEach
    void the_contract_becomes_more_expensive() {
        Client editor = TOWN.program("editor");
        map = WheelsToMeals.enteredBy(editor);
        revised = editor.put(map.path() + "/costs/" + map.contract(), """
                        {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL", "firstYear": 1,
                        "lastYear": 1, "fixedAmountMinor": 3000000, "reason": "Het contract is verlengd"}""")
                .expect(200)
                .sequence();
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
