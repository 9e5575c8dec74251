package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a service finds wrong stands beside its field, and says in the reader's language what can be filled in. */
class FaultsIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    private static final String MAIN_BUTTON = "main form p.actions button";

    @Test
    void a_figure_of_a_map() {
        Page page = TOWN.person("Anna", "editor");
        page.navigate(TOWN.origin() + "/maps/new/empty");
        page.selectOption("#field-projectType", "LONELINESS");
        send(page, Map.of("project", "Buurttafel", "periodStart", "2026-01-01", "periodEnd", "2026-12-31"));
        page.waitForURL("**/fill?saved=**");
        String map = page.url().replaceAll("/fill.*", "");

        page.navigate(map + "/costs/new");
        page.fill("#field-fixedAmountMinor", "99999999999999999999");
        send(page, Map.of("description", "Koken", "payer", "Gemeente ".repeat(40)));
        assertThat(fault(page, "fixedAmountMinor")).isEqualTo("Schrijf een bedrag van hoogstens 10 biljoen.");
        send(page, Map.of("fixedAmountMinor", "1.000"));
        assertThat(fault(page, "payer"))
                .startsWith("Schrijf hoogstens 200 tekens op één regel. (must have at most 200 characters");
        assertThat(page.locator(".notice.wrong").innerText()).startsWith("Een van de antwoorden is te lang");
        Town.lookNarrowAndWide(page, "fault-of-a-service");

        page.navigate(map + "/reach/new");
        send(page, Map.of("targetGroup", "Buren", "planned-1", "2000000000"));
        assertThat(fault(page, "planned-1")).startsWith("Schrijf een heel getal van 0 tot en met 1 miljard.");
    }

    @Test
    void a_method_and_who_is_invited() {
        Page page = TOWN.person(TOWN.organisation("Buurtwerk"), "Bea", "administrator");
        page.navigate(TOWN.origin() + "/administration/methods/new");
        page.getByText("Een andere discontovoet in latere jaren").first().click();
        send(
                page,
                Map.of(
                        "methodId", "onze-methode",
                        "methodVersion", "2026",
                        "rate1", "3",
                        "from3", "200",
                        "rate3", "2",
                        "horizonYears", "10"));
        assertThat(fault(page, "from3")).startsWith("Schrijf een projectjaar na dat van de vorige trede");
        send(page, Map.of("from3", "5", "methodId", "Onze Methode"));
        assertThat(fault(page, "methodId")).startsWith("Schrijf hoogstens 100 kleine letters");
        send(page, Map.of("methodId", "methode-na-fouten"));
        assertThat(page.locator("main").innerText()).contains("methode-na-fouten");

        page.navigate(TOWN.origin() + "/administration/members/new");
        page.check("input[value=editor]");
        send(page, Map.of("displayName", "Jan Jansen", "username", "Jan Jansen"));
        assertThat(fault(page, "username")).startsWith("Schrijf hoogstens 100 kleine letters, cijfers");
    }

    private static void send(Page page, Map<String, String> answers) {
        answers.forEach((name, answer) -> page.fill("#field-" + name, answer));
        // A field that was filled in is also judged on the spot; what counts here is the page that comes back.
        page.evaluate("document.body.dataset.sent = ''");
        page.locator(MAIN_BUTTON).first().click();
        page.locator("body:not([data-sent])").waitFor();
    }

    private static String fault(Page page, String field) {
        return page.locator("#field-" + field + "-fault").innerText();
    }
}
