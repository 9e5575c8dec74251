package nl.impactkaart.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A project leader wonders what more people would mean, keeps that as a scenario, and adopts it. */
class ScenarioIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    private final Client editor = TOWN.program("editor");
    private final UUID map = started();
    private final UUID residents = added("reach", """
            {"targetGroup": "Bewoners", "years": [{"year": 1, "plannedPeople": 40}]}""");

    {
        added("costs", """
                {"description": "Coördinator", "payer": "Gemeente", "category": "PERSONNEL", "firstYear": 1, "lastYear": 1,
                 "fixedAmountMinor": 1000000}""");
        added("outcomes", """
                {"description": "Minder alleen", "stakeholder": "Bewoners", "level": "CLIENT", "status": "PRICED",
                 "reachId": "%s", "incidence": "1", "unit": "mensen", "unitValueMinor": 30000, "startYear": 1,
                 "durationYears": 1, "valueSource": "Prijslijst 2025", "deadweight": "0.2"}""".formatted(residents));
    }

    @Test
    void a_slider_is_followed_by_the_figure_and_the_scenario_becomes_the_map() {
        Page page = TOWN.person("Anna", "editor");
        page.navigate(TOWN.origin() + "/maps/" + map);
        assertThat(page.locator(".headline")).containsText("0,93");
        Town.lookAround(page, "map");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Scenario's"))
                .click();
        Town.lookAround(page, "scenarios-none");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak het eerste scenario"))
                .click();
        page.getByText("Eén doelgroep aanpassen").click();
        Locator slider = page.locator("#c-REACH_" + residents + "_plannedPeople_SET-slider");
        slider.focus();
        for (int step = 0; step < 20; step++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.locator("#c-REACH_" + residents + "_plannedPeople_SET")).hasValue("60");
        assertThat(page.locator("#result")).containsText("1,39");
        assertThat(page.locator("#result")).containsText("+0,46");
        assertThat(factor()).as("trying changes nothing").startsWith("0.92");

        page.getByLabel("Naam").fill("Meer bewoners");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar scenario"))
                .click();
        page.waitForURL("**/scenarios/*?atLeast=*");
        assertThat(page.locator("main")).containsText("Scenario 'Meer bewoners' gemaakt");
        Town.lookAround(page, "scenario");

        page.getByLabel("Waarom neemt u dit scenario over?").fill("De subsidie is verruimd");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem over"))
                .click();
        page.waitForURL("**/maps/" + map + "?atLeast=*");
        assertThat(page.locator(".headline")).containsText("1,39");
        assertThat(factor()).startsWith("1.39");

        page.navigate(TOWN.origin() + "/maps/" + map + "/scenarios");
        assertThat(page.locator("main")).containsText("overgenomen");
        Town.lookAround(page, "scenarios");
    }

    @Test
    void a_scenario_is_looked_at_again_when_the_map_has_changed_where_it_touches_it() {
        UUID scenario = added("scenarios", """
                {"name": "Hoger kengetal", "adjustments": [
                 {"kind": "REACH", "figure": "plannedPeople", "operation": "SCALE", "value": "1.5"}]}""");
        Page page = TOWN.person("Anna", "editor");
        page.navigate(TOWN.origin() + "/maps/" + map + "/scenarios/" + scenario);
        long changed = editor.put("/api/v1/impact-maps/" + map + "/reach/" + residents, """
                        {"targetGroup": "Bewoners", "years": [{"year": 1, "plannedPeople": 50}], "reason": "Meer aanmeldingen"}""")
                .expect(200)
                .json()
                .path("sequence")
                .asLong();
        editor.get("/api/v1/impact-maps/" + map + "?atLeast=" + changed).expect(200);

        page.getByLabel("Waarom neemt u dit scenario over?").fill("De subsidie is verruimd");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem over"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("De kaart is veranderd terwijl u bezig was");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem over"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Bekijk het scenario opnieuw");
        Town.look(page, "scenario-refused");
        Town.lookAround(page, "scenario-outdated");

        page.getByLabel("Waarom verandert u dit scenario?").fill("Ook bij 50 mensen zo bedoeld");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar scenario"))
                .click();
        page.waitForURL("**/scenarios/*?atLeast=*");
        page.getByLabel("Waarom neemt u dit scenario over?").fill("De subsidie is verruimd");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem over"))
                .click();
        page.waitForURL("**/maps/" + map + "?atLeast=*");
        assertThat(page.locator(".levels")).containsText("75 gepland");
    }

    private static UUID started() {
        return UUID.fromString(TOWN.program("editor")
                .post("/api/v1/impact-maps", """
                        {"project": "Buurttafel", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                         "periodEnd": "2026-12-31", "currency": "EUR", "perspective": "EX_ANTE"}""")
                .expect(201)
                .json()
                .path("id")
                .asString());
    }

    private UUID added(String kind, String body) {
        return UUID.fromString(editor.post("/api/v1/impact-maps/" + map + "/" + kind, body)
                .expect(201)
                .json()
                .path("id")
                .asString());
    }

    private String factor() {
        return editor.get("/api/v1/impact-maps/" + map)
                .json()
                .path("valuation")
                .path("returnFactor")
                .asString();
    }
}
