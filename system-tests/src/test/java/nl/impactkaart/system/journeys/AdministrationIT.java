package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator lets somebody in, and sees that the installation is whole. */
class AdministrationIT {

    private static final Town TOWN = Town.shared();
    private static final String PASSWORD = "a pass phrase of one's own";

    @Test
    void whom_an_administrator_invites_can_log_in() {
        Page page = TOWN.person("Bea", "administrator");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Beheer"))
                .first()
                .click();
        Town.lookAround(page, "members");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Iemand uitnodigen"))
                .click();
        Town.lookAround(page, "member-invite");
        String username = "jan" + UUID.randomUUID();
        page.fill("#field-displayName", "Jan Jansen");
        page.fill("#field-username", username);
        page.click("main button[type=submit]");
        assertThat(page.locator("#field-roles-fault").innerText()).isEqualTo("Kies ten minste één rol.");
        page.check("input[value=editor]");
        page.click("main button[type=submit]");
        Town.look(page, "member-link");

        Page invited = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setLocale("nl-NL"))
                .newPage();
        invited.navigate(page.inputValue("#link"));
        invited.fill("#password", PASSWORD);
        invited.fill("#repeated", PASSWORD);
        invited.click("main button");
        invited.navigate(TOWN.origin() + "/");
        invited.fill("#name", username);
        invited.fill("#password", PASSWORD);
        invited.click("main button");
        assertThat(invited.locator("h1").innerText()).isEqualTo("Impactkaarten");
        invited.context().close();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik heb de link doorgegeven"))
                .click();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(username));
        assertThat(row.innerText()).contains("Jan Jansen", "Projectleider", "Kan inloggen");
        row.locator("a").click();
        Town.lookAround(page, "member");
        page.getByText("Dit lid verwijderen…").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, verwijderen"))
                .click();
        assertThat(page.locator("main").innerText())
                .contains("Het lid is verwijderd")
                .doesNotContain(username);
    }

    @Test
    void an_operator_sees_a_rebuild_run_to_its_end() {
        Page page = TOWN.person("Bea", "administrator");
        page.navigate(TOWN.origin() + "/administration/operation");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kaarten opnieuw maken"))
                .click();
        // Nobody loads the page again.
        page.locator("#query-status").getByText("Klaar").waitFor();
        assertThat(page.locator("#progress").innerText()).contains("byte voor byte");
        Town.lookAround(page, "operation");
    }

    @Test
    void what_an_organisation_keeps_can_be_filled_in() {
        Page page = TOWN.person("Bea", "administrator");
        for (String part : new String[] {"clients", "methods", "references", "branding"}) {
            page.navigate(TOWN.origin() + "/administration/" + part);
            Town.lookAround(page, part);
        }
        page.navigate(TOWN.origin() + "/administration/methods/new");
        Town.lookAround(page, "method-form");
        page.fill("#field-methodId", "onze-methode");
        page.fill("#field-methodVersion", "2026");
        page.fill("#field-rate1", "3,5");
        page.fill("#field-horizonYears", "10");
        page.click("main button[type=submit]");
        assertThat(page.locator("main table").innerText()).contains("onze-methode 2026", "3,5\u00a0%");

        page.navigate(TOWN.origin() + "/administration/references/own/new");
        Town.lookAround(page, "reference-new");
        page.fill("#field-name", "Maaltijden aan huis");
        page.selectOption("#field-projectType", "LONELINESS");
        page.fill("#field-source", "Handreiking");
        page.fill("#field-outcome", "Minder eenzaamheid");
        page.fill("#field-stakeholder", "Ouderen");
        page.selectOption("#field-level", "CLIENT");
        page.fill("#field-incidence", "0,3");
        page.fill("#field-unit", "persoon");
        page.fill("#field-unitValueMinor", "1.200");
        page.click("main button[type=submit]");
        Town.lookAround(page, "reference");
        page.locator("main table a").click();
        Town.lookAround(page, "reference-outcome");
        page.fill("#field-incidence", "0,4");
        page.fill("#save-reason", "Beter geteld");
        page.click("main form button[type=submit]");
        assertThat(page.locator("main table").innerText()).contains("0,4 persoon", "€\u00a01.200,00");
    }
}
