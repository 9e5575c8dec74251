package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A map in three steps, as the Impactkaart has them. */
class ThreeStepsIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    @Test
    void a_first_map_takes_the_outcomes_of_a_reference_project_as_far_as_they_are_expected() {
        String reference = "ORGANISATION:" + samenEten();
        Page page = TOWN.person("Anna", "editor");
        page.navigate(TOWN.origin() + "/maps/new");
        page.fill("#field-project", "Buurtkamer één");
        page.selectOption("#field-projectType", "LONELINESS");
        page.fill("#field-periodStart", "2026-01-01");
        page.fill("#field-periodEnd", "2026-12-31");
        next(page);

        page.fill("#field-targetGroup", "Bewoners");
        page.fill("#field-peoplePerYear", "veertig");
        page.fill("[name=cost1-description]", "Coördinator");
        page.fill("[name=cost1-payer]", "Gemeente");
        page.selectOption("[name=cost1-category]", "PERSONNEL");
        page.fill("[name=cost1-amountMinor]", "3.000,50");
        next(page);
        assertThat(page.locator("#field-peoplePerYear-fault").innerText())
                .isEqualTo("Schrijf een heel getal, zoals 12.");
        Town.look(page, "new-2-fault");
        page.fill("#field-peoplePerYear", "40");
        next(page);

        page.check("[value='" + reference + "']");
        page.locator(".reference:has([value='" + reference + "']) [name^=effect-]")
                .fill("50");
        next(page);
        assertThat(page.locator(".fault").innerText()).isEqualTo("Zeg waarom u meer of minder verwacht.");
        Town.look(page, "new-3-fault");
        page.locator(".reference:has([value='" + reference + "']) [name^=why-]").fill("Wij eten één keer per week");
        next(page);

        page.waitForURL("**/fill?saved=map**");
        assertThat(page.locator("h1").innerText()).isEqualTo("Buurtkamer één");
        // 40 people, half of 0.3 for each, 500 euros, a year from now at 3.5 %.
        assertThat(page.locator("main").innerText()).contains("Minder alleen", "€\u00a03.000,50", "€\u00a02.898,55");
    }

    @Test
    void a_next_map_takes_the_outcomes_of_a_map_that_was_confirmed() {
        String reference = "MAP:" + confirmed();
        Page page = TOWN.person("Anna", "editor");
        page.navigate(TOWN.origin() + "/maps/new");
        page.fill("#field-project", "Buurtkamer twee");
        page.selectOption("#field-projectType", "LONELINESS");
        page.fill("#field-periodStart", "2026-01-01");
        page.fill("#field-periodEnd", "2026-12-31");
        next(page);
        page.fill("#field-targetGroup", "Bewoners");
        page.fill("#field-peoplePerYear", "40");
        page.fill("[name=cost1-description]", "Coördinator");
        page.fill("[name=cost1-payer]", "Gemeente");
        page.fill("[name=cost1-amountMinor]", "3.000");
        next(page);

        page.check("[value='" + reference + "']");
        Locator chosen = page.locator(".reference:has([value='" + reference + "'])");
        chosen.getByText("Meer of minder verwachten dan in deze kaart").click();
        chosen.getByText("vastgesteld als ‘Plan 2026’").waitFor();
        assertThat(page.isChecked("[value='" + reference + "']")).isTrue();
        chosen.getByLabel("Minder alleen").fill("50");
        chosen.locator("[name^=why-]").fill("Wij eten één keer per week");
        Town.look(page, "new-3-map");
        next(page);

        page.waitForURL("**/fill?saved=map**");
        // As in the test above: half of what the map that was confirmed has for each.
        assertThat(page.locator("main").innerText()).contains("Minder alleen", "€\u00a02.898,55");
    }

    @Test
    void the_three_steps_need_no_mouse() {
        String reference = "ORGANISATION:" + samenEten();
        Page page = TOWN.person("Anna", "editor");
        Keyboard keyboard = new Keyboard(page);
        page.navigate(TOWN.origin() + "/maps/new");
        keyboard.toContent();
        keyboard.to("#field-project").type("Buurtkamer twee");
        // By its first letters.
        keyboard.to("#field-projectType").type("Eenz");
        assertThat(page.inputValue("#field-projectType")).isEqualTo("LONELINESS");
        // The same in any order of day and month.
        keyboard.to("#field-periodStart").type("01012026");
        keyboard.to("#field-periodEnd").type("12122026");
        keyboard.press("Enter");

        page.locator("#field-targetGroup").waitFor();
        keyboard.toContent();
        keyboard.to("#field-targetGroup").type("Bewoners");
        keyboard.to("#field-peoplePerYear").type("40");
        keyboard.to("[name=cost1-description]").type("Coördinator");
        keyboard.to("[name=cost1-payer]").type("Gemeente");
        keyboard.to("[name=cost1-category]").press("ArrowDown");
        assertThat(page.inputValue("[name=cost1-category]")).isNotEqualTo("PERSONNEL");
        keyboard.press("ArrowUp");
        keyboard.to("[name=cost1-amountMinor]").type("3000,50");
        keyboard.to("main form p.actions button[value=next]").press("Space");

        page.locator("[value='" + reference + "']").waitFor();
        keyboard.toContent();
        keyboard.to("[name=reference]");
        for (int steps = 0; steps < 50 && !page.isChecked("[value='" + reference + "']"); steps++) {
            keyboard.press("ArrowDown");
        }
        keyboard.to(".reference:has([value='" + reference + "']) [name^=effect-]")
                .press("Control+a")
                .type("50");
        keyboard.to(".reference:has([value='" + reference + "']) [name^=why-]").type("Wij eten één keer per week");
        keyboard.to("main form p.actions button[value=next]").press("Enter");

        page.waitForURL("**/fill?saved=map**");
        assertThat(page.locator("main").innerText()).contains("Minder alleen", "€\u00a03.000,50", "€\u00a02.898,55");
    }

    private static void next(Page page) {
        page.click("main form p.actions button[value=next]");
    }

    /** A reference project of the organisation, when pages can read it. */
    private static UUID samenEten() {
        Client editor = TOWN.program("editor");
        UUID id = editor.post("/api/v1/reference-projects", """
                        {"name": "Samen eten", "projectType": "LONELINESS", "currency": "EUR", "source": "Onderzoek 2024",
                         "outcomes": [{"description": "Minder alleen", "stakeholder": "Bewoners", "level": "CLIENT",
                           "status": "PRICED", "incidence": "0.3", "unit": "mensen", "unitValueMinor": 50000,
                           "valueSource": "Onderzoek 2024", "startYear": 1, "durationYears": 1}]}""").expect(201).id();
        await("the reference project")
                .until(() -> editor.get("/api/v1/reference-projects/" + id).status() == 200);
        return id;
    }

    /** A map of the organisation of which a version was confirmed, when pages can read it. */
    private static String confirmed() {
        Client editor = TOWN.program("editor");
        JsonNode made = editor.post("/api/v1/impact-maps/quick-start", """
                        {"project": "Samen eten, vorig jaar", "projectType": "LONELINESS", "periodStart": "2025-01-01",
                         "periodEnd": "2025-12-31", "targetGroup": "Bewoners", "peoplePerYear": 20,
                         "costs": [{"description": "Loon", "payer": "Gemeente", "category": "PERSONNEL", "amountMinor": 200000}],
                         "reference": {"kind": "ORGANISATION", "referenceId": "%s"}}""".formatted(samenEten()))
                .expect(201)
                .json();
        String id = made.path("mapId").asString();
        long sequence = editor.post("/api/v1/impact-maps/" + id + "/confirmations", "{\"name\": \"Plan 2026\"}")
                .expect(200)
                .sequence();
        editor.get("/api/v1/impact-maps/" + id + "?atLeast=" + sequence).expect(200);
        return id;
    }
}
