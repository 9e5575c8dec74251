package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody logs in, finds a map among others, reads the other language, and logs out. */
class MapsIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    @Test
    void a_project_leader_finds_the_map_and_logs_out() {
        TOWN.demoMap();
        Page page = TOWN.person("Anna", "editor");
        assertThat(page.locator("h1").innerText()).isEqualTo("Impactkaarten");
        assertThat(page.locator("#list").innerText()).contains("Wheels-to-Meals", "1,93", "£\u00a039.367");
        // The course of the factor comes when the row is in sight.
        page.locator("svg.spark").first().waitFor();
        Town.lookAround(page, "maps");

        page.locator("#text").pressSequentially("wheels");
        page.waitForURL("**text=wheels**");
        assertThat(page.locator("#list").innerText()).contains("Wheels-to-Meals");
        page.locator("#text").fill("nothing of the kind");
        page.getByText("Toon alle impactkaarten").waitFor();
        page.goBack();
        page.locator("#list").getByText("Wheels-to-Meals").first().waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo("Impactkaarten");
        page.goForward();
        page.getByText("Toon alle impactkaarten").waitFor();
        Town.lookAround(page, "maps-none");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitloggen"))
                .click();
        page.waitForURL("**/login**");
        page.navigate(TOWN.origin() + "/maps");
        assertThat(page.locator("#password").count()).isEqualTo(1);
    }

    @Test
    void a_page_that_is_not_there_says_so_in_words() {
        Page page = TOWN.person("Anna", "editor");
        page.navigate(TOWN.origin() + "/nowhere");
        assertThat(page.locator("h1").innerText()).isEqualTo("Deze pagina is er niet");
        Town.lookAround(page, "problem");
    }
}
