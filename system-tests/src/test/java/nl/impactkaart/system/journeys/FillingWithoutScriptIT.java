package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nobody should need a script for: a map is made, filled in, revised and read. */
class FillingWithoutScriptIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    @Test
    void a_map_is_made_filled_in_revised_and_read_where_no_script_runs() {
        Page page = TOWN.withoutScript("Anna", "editor");
        page.navigate(TOWN.origin() + "/maps/new/empty");
        page.selectOption("#field-projectType", "LONELINESS");
        page.selectOption("#field-currency", "EUR");
        fill(page, Map.of("project", "Zonder script", "periodStart", "2026-01-01", "periodEnd", "2026-12-31"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Zonder script");

        click(page, "Kosten toevoegen");
        fill(page, Map.of("description", "Loon", "payer", "Gemeente", "fixedAmountMinor", "1.000"));
        click(page, "Effect toevoegen");
        page.check("#way-PER_YEAR");
        assertThat(page.locator("#field-incidence").isVisible()).isFalse();
        fill(
                page,
                Map.of(
                        "description", "Minder alleen",
                        "stakeholder", "Bewoners",
                        "unit", "mensen",
                        "quantityPerYear", "6",
                        "unitValueMinor", "500"));
        assertThat(page.locator("#saved").innerText()).contains("2,90");

        click(page, "Loon");
        page.fill("#field-fixedAmountMinor", "tweeduizend");
        save(page);
        assertThat(page.locator("#field-fixedAmountMinor-fault").innerText()).contains("Schrijf een getal");
        page.fill("#field-fixedAmountMinor", "2.000");
        save(page);
        assertThat(page.locator("#field-reason-fault").innerText()).isEqualTo("Vul dit in.");
        fill(page, Map.of("reason", "Nieuwe cao"));
        assertThat(page.locator("#saved").innerText()).contains("1,45");

        page.locator("nav.tabs").getByText("Kaart").click();
        assertThat(read(page)).contains("Loon", "Minder alleen", "1,45");
        page.locator("nav.tabs").getByText("Verloop").click();
        assertThat(read(page)).contains("van € 1.000,00 naar € 2.000,00", "Nieuwe cao", "2,90 → wordt 1,45");
        page.selectOption("#kind", "OUTCOME");
        page.click("form.filter button");
        assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("#list").innerText()).contains("Minder alleen").doesNotContain("Nieuwe cao");
    }

    private static void click(Page page, String name) {
        page.locator("main a:text-is('" + name + "')").first().click();
    }

    private static void fill(Page page, Map<String, String> answers) {
        answers.forEach((name, answer) -> page.fill("#field-" + name, answer));
        save(page);
        page.waitForURL("**/fill?saved=**");
    }

    private static void save(Page page) {
        page.click("form[data-draft] p.actions button");
    }

    private static String read(Page page) {
        return page.locator("main").innerText().replaceAll("[\\s\u00a0]+", " ");
    }
}
