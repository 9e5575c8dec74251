package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody says what a figure rests on, and closes a map that is finished. */
class EvidenceIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    /** Of the five bytes below. */
    private static final String SHA_256 = "d3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9";

    @Test
    void a_figure_has_evidence_until_it_is_withdrawn() {
        Client program = TOWN.program("editor");
        WheelsToMeals map = WheelsToMeals.enteredBy(program);
        program.get(map.path() + "?atLeast=" + map.sequence()).expect(200);
        Page page = TOWN.person("Anna", "editor");
        page.navigate(TOWN.origin() + "/maps/" + map.id());
        page.locator(".card", new Page.LocatorOptions().setHasText("Contract"))
                .locator("summary")
                .click();
        page.getByLabel("Onderbouw Vast bedrag van ‘Contract’").click();
        Town.lookAround(page, "evidence-new");
        page.fill("#field-title", "Jaarrekening 2025");
        page.click("main button[type=submit]");
        assertThat(page.locator("#field-link-fault").innerText()).isEqualTo("Geef een link of kies een bestand.");
        page.fill("#field-link", "http://example.org/rekening.pdf");
        page.click("main button[type=submit]");
        assertThat(page.locator("#field-link-fault").innerText())
                .isEqualTo("Schrijf een adres dat begint met https://.");
        Town.look(page, "evidence-fault");
        page.selectOption("#field-evidenceGrade", "MEASURED");
        page.fill("#field-link", "https://example.org/rekening.pdf");
        page.setInputFiles(
                "#file", new FilePayload("rekening.txt", "text/plain", "hallo".getBytes(StandardCharsets.UTF_8)));
        page.click("main button[type=submit]");
        page.waitForURL("**/fill?saved=evidence**");
        assertThat(page.locator("section[aria-labelledby=evidence]").innerText())
                .contains("Jaarrekening 2025", "Contract", "Vast bedrag", "in dit project gemeten");
        assertThat(program.get(map.path()).text()).contains(SHA_256);
        Town.look(page, "fill-evidence");
        page.getByLabel("Trek ‘Jaarrekening 2025’ in").click();
        page.fill("#field-reason", "Het was de verkeerde rekening");
        Town.look(page, "evidence-withdraw");
        page.click("main form button[type=submit]");
        page.waitForURL("**/fill?saved=evidence**");
        assertThat(page.locator("section[aria-labelledby=evidence]").innerText())
                .contains("Er is nog geen onderbouwing.");
        closeAndReopen(page);
    }

    private static void closeAndReopen(Page page) {
        page.locator("summary").getByText("Kaart sluiten").click();
        button(page, "Kaart sluiten");
        page.waitForURL("**/fill?saved=closure**");
        assertThat(page.locator("main").innerText()).contains("gesloten").doesNotContain("Onderbouwing toevoegen");
        Town.look(page, "fill-closed");
        page.fill("#why", "Er kwam een jaar bij");
        button(page, "Kaart weer openen");
        page.waitForURL("**/fill?saved=closure**");
        assertThat(page.locator("main").innerText()).contains("Onderbouwing toevoegen");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
