package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.TreeMap;
import nl.impactkaart.system.journeys.Town.Organisation;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Somebody fills in a map from nothing by clicking; two people revise the same cost at once; a connection is lost. */
class FillingIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    @Test
    void a_project_leader_fills_in_wheels_to_meals_from_nothing() {
        Page page = TOWN.person("Anna", "editor");
        page.navigate(TOWN.origin() + "/maps/new");
        Town.lookAround(page, "new");
        begin(page, "Wheels-to-Meals, by hand");
        String overview = page.url().replaceAll("\\?.*", "");
        page.navigate(overview);
        Town.lookAround(page, "fill-empty");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beschrijf het project"))
                .click();
        fill(
                page,
                Map.of(
                        "aim", "Ouderen zijn gezonder en minder alleen.",
                        "targetGroup", "Ouderen in één wijk",
                        "approach", "Samen eten, vijf dagen in de week.",
                        "baseline", "Maaltijden aan huis, zonder gezelschap."));
        assertThat(page.locator("main").innerText()).contains("Ouderen in één wijk");
        reach(page, overview, "Residents", "30");
        reach(page, overview, "Volunteers", "4");
        add(
                page,
                overview,
                "costs",
                Map.of("description", "Contract", "payer", "Local authority", "fixedAmountMinor", "24.375"));
        page.navigate(overview.replace("/fill", "/costs/new"));
        page.selectOption("#field-category", "IN_KIND");
        fill(
                page,
                Map.of(
                        "description", "Volunteers' time",
                        "payer", "Volunteers",
                        "inKindHours", "3.000",
                        "inKindHourlyRateMinor", "6"));
        perYear(
                page,
                overview,
                "Visits to accident and emergency",
                "7",
                "94",
                Map.of("attribution", "5", "dropOff", "50"));
        perYear(page, overview, "Assessment as in-patient", "7", "4.964", Map.of("attribution", "5", "dropOff", "50"));
        perYear(page, overview, "Continuing care", "7", "7.220", Map.of("attribution", "5", "dropOff", "50"));
        perPerson(
                page,
                overview,
                "Visits to the general practitioner",
                "Residents",
                "3",
                "19",
                Map.of("durationYears", "5", "attribution", "10", "dropOff", "10"));
        perYear(page, overview, "Member of a club", "16", "48,25", Map.of("deadweight", "10", "attribution", "35"));
        perPerson(
                page,
                overview,
                "A swimming pass",
                "Volunteers",
                "1",
                "162,50",
                Map.of("deadweight", "70", "attribution", "10", "dropOff", "35"));
        page.navigate(overview.replace("/fill", "/outcomes/new"));
        page.check("#way-PER_YEAR");
        answer(
                page,
                outcome(
                        "Less shopping by neighbours",
                        "-5",
                        Map.of("durationYears", "3", "deadweight", "5", "dropOff", "5", "quantityPerYear", "275")));
        // What the whole map will come to, before this is saved.
        page.locator("#preview .factor").getByText("1,93").waitFor();
        saveAnswers(page);

        assertThat(page.locator(".headline strong").innerText()).isEqualTo("1,93");
        assertThat(page.locator("#saved").innerText()).contains("1,93");
        page.navigate(overview);
        Town.lookAround(page, "fill");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A swimming pass"))
                .click();
        page.locator("#preview .factor").waitFor();
        Town.lookAround(page, "fill-outcome");
    }

    @Test
    void two_people_revise_the_same_cost_at_once_and_nothing_is_lost() {
        Page anna = TOWN.person("Anna", "editor");
        begin(anna, "Two at once");
        String overview = anna.url().replaceAll("\\?.*", "");
        add(anna, overview, "costs", Map.of("description", "Loon", "payer", "Gemeente", "fixedAmountMinor", "1.000"));
        anna.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Loon"))
                .click();
        anna.locator("#field-reason").waitFor();
        String cost = anna.url();

        Page bob = TOWN.person("Bob", "editor");
        bob.navigate(cost);
        fill(bob, Map.of("fixedAmountMinor", "3.000", "payer", "Provincie", "reason", "De begroting is gewijzigd"));

        anna.fill("#field-fixedAmountMinor", "2.000");
        anna.fill("#field-reason", "Nieuwe cao");
        save(anna);
        anna.locator(".conflict").waitFor();
        assertThat(anna.locator(".conflict").innerText()).contains("2.000", "3000", "Provincie", "Gemeente");
        assertThat(anna.inputValue("#field-fixedAmountMinor")).isEqualTo("2.000");
        assertThat(anna.inputValue("#field-reason")).isEqualTo("Nieuwe cao");
        Town.look(anna, "fill-conflict");

        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mijn versie opslaan"))
                .click();
        anna.waitForURL("**/fill?saved=**");
        JsonNode standing = cost(cost);
        assertThat(standing.path("fixedAmountMinor").asLong()).isEqualTo(200_000);
        assertThat(standing.path("payer").asString()).isEqualTo("Gemeente");
    }

    @Test
    void a_change_elsewhere_in_the_map_does_not_stand_in_the_way_and_what_no_form_shows_stays() {
        Page page = TOWN.person("Anna", "editor");
        begin(page, "One after the other");
        String overview = page.url().replaceAll("\\?.*", "");
        Client program = TOWN.program("editor");
        String map = overview.replaceAll(".*/maps/|/fill", "");
        JsonNode recorded = program.post("/api/v1/impact-maps/" + map + "/costs", """
                        {"description": "Loon", "payer": "Gemeente", "category": "PERSONNEL", "firstYear": 1, "lastYear": 1,
                         "fixedAmountMinor": 100000, "evidenceGrade": "MEASURED",
                         "ranges": [{"figure": "fixedAmountMinor", "low": "90000", "high": "110000"}]}""")
                .expect(201)
                .json();
        String cost = recorded.path("id").asString();
        // Read with its own write in it, so that the page shows it.
        program.get("/api/v1/impact-maps/" + map + "?atLeast="
                        + recorded.path("sequence").asLong())
                .expect(200);
        page.navigate(overview.replace("/fill", "/costs/" + cost));
        program.post("/api/v1/impact-maps/" + map + "/reach", """
                {"targetGroup": "Jongeren", "years": [{"year": 1, "plannedPeople": 5}]}""").expect(201);

        page.fill("#field-fixedAmountMinor", "1.200");
        page.getByText("€ 1.200").first().waitFor();
        // Also of a row whose figures have a grade.
        page.locator("#preview .factor").waitFor();
        page.fill("#field-reason", "Nieuwe cao");
        save(page);
        page.waitForURL("**/fill?saved=**");
        JsonNode standing = cost(overview.replace("/fill", "/costs/" + cost));
        assertThat(standing.path("fixedAmountMinor").asLong()).isEqualTo(120_000);
        assertThat(standing.path("evidenceGrade").asString()).isEqualTo("MEASURED");
        assertThat(standing.path("ranges").size()).isEqualTo(1);
    }

    @Test
    void a_map_is_valued_by_a_method_of_the_organisation() {
        Organisation welfare = TOWN.organisation("Stichting Welzijn");
        welfare.administrator().post("/api/v1/methods", """
                {"method": {"methodId": "zonder-disconto", "methodVersion": "2026", "rates": [{"fromYear": 1, "ratePerYear": "0"}],
                 "discountTiming": "NONE", "costsDiscounted": false, "adjustment": "MULTIPLICATIVE", "horizonYears": 4}}""").expect(200);
        await("the published method")
                .until(() ->
                        welfare.administrator().get("/api/v1/methods").text().contains("zonder-disconto"));
        Page page = TOWN.person(welfare, "Anna", "editor");
        begin(page, "By a method of our own");
        String overview = page.url().replaceAll("\\?.*", "");
        add(page, overview, "costs", Map.of("description", "Loon", "payer", "Gemeente", "fixedAmountMinor", "1.000"));
        perYear(page, overview, "Minder alleen", "10", "150", Map.of());

        page.navigate(overview.replace("/fill", "/method"));
        page.selectOption("#field-methodId", "zonder-disconto 2026");
        page.locator("#preview .factor").getByText("1,50").waitFor();
        page.fill("#field-horizonYears", "3");
        page.fill("#field-reason", "Zo rekenen wij");
        save(page);
        page.locator(".notice.wrong").waitFor();
        assertThat(page.locator("#field-horizonYears-fault").innerText())
                .isEqualTo("Een methode van uw organisatie heeft een vast aantal jaren. Laat dit leeg.");
        Town.look(page, "fill-method");
        page.fill("#field-horizonYears", "");
        saveAnswers(page);
        assertThat(page.locator("main").innerText())
                .contains("zonder-disconto 2026; de kaart kijkt 4 jaar vooruit.", "1,50");
        page.navigate(overview.replace("/fill", "/method"));
        assertThat(page.inputValue("#field-methodId")).isEqualTo("zonder-disconto 2026");
    }

    @Test
    void what_is_typed_outlives_a_lost_connection() {
        Page page = TOWN.person("Anna", "editor");
        begin(page, "Out of reach");
        String form = page.url().replaceAll("/fill.*", "/reach/new");
        page.navigate(form);
        page.fill("#field-targetGroup", "Jongeren");
        page.fill("#field-planned-1", "12");
        BrowserContext window = page.context();
        window.setOffline(true);
        save(page);
        page.getByText("Er is geen verbinding").waitFor();
        assertThat(page.inputValue("#field-targetGroup")).isEqualTo("Jongeren");

        window.setOffline(false);
        page.navigate(form);
        assertThat(page.inputValue("#field-targetGroup")).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zet het terug"))
                .click();
        assertThat(page.inputValue("#field-targetGroup")).isEqualTo("Jongeren");
        save(page);
        page.waitForURL("**/fill?saved=**");
        assertThat(page.locator("main").innerText()).contains("Jongeren");

        page.navigate(form);
        assertThat(page.locator(".draft").count()).isZero();
    }

    /** An empty map of one year; that of the worked example in its pounds. */
    private static void begin(Page page, String project) {
        page.navigate(TOWN.origin() + "/maps/new/empty");
        page.selectOption("#field-projectType", "LONELINESS");
        page.selectOption("#field-currency", project.startsWith("Wheels") ? "GBP" : "EUR");
        fill(page, Map.of("project", project, "periodStart", "2026-01-01", "periodEnd", "2026-12-31"));
    }

    private static void reach(Page page, String overview, String group, String people) {
        add(page, overview, "reach", Map.of("targetGroup", group, "planned-1", people));
    }

    private static void perYear(
            Page page, String overview, String what, String quantity, String value, Map<String, String> more) {
        page.navigate(overview.replace("/fill", "/outcomes/new"));
        page.check("#way-PER_YEAR");
        fill(page, with(outcome(what, value, more), "quantityPerYear", quantity));
    }

    private static void perPerson(
            Page page,
            String overview,
            String what,
            String group,
            String quantity,
            String value,
            Map<String, String> more) {
        page.navigate(overview.replace("/fill", "/outcomes/new"));
        page.check("#way-INCIDENCE");
        page.locator("#field-reachId").selectOption(new SelectOption().setLabel(group));
        fill(page, with(outcome(what, value, more), "incidence", quantity));
    }

    private static Map<String, String> outcome(String what, String value, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.putAll(Map.of("description", what, "stakeholder", "Residents", "unit", "times", "unitValueMinor", value));
        return all;
    }

    private static Map<String, String> with(Map<String, String> answers, String name, String answer) {
        answers.put(name, answer);
        return answers;
    }

    private static void add(Page page, String overview, String part, Map<String, String> answers) {
        page.navigate(overview.replace("/fill", "/" + part + "/new"));
        fill(page, answers);
    }

    private static void fill(Page page, Map<String, String> answers) {
        answer(page, answers);
        saveAnswers(page);
    }

    private static void answer(Page page, Map<String, String> answers) {
        answers.forEach((name, answer) -> page.fill("#field-" + name, answer));
    }

    private static void saveAnswers(Page page) {
        save(page);
        page.waitForURL("**/fill?saved=**");
    }

    private static void save(Page page) {
        page.click("form[data-draft] p.actions button");
    }

    /** A cost as the API tells it. */
    private static JsonNode cost(String page) {
        String[] parts = page.replaceAll("[?#].*", "").split("/maps/|/costs/", -1);
        JsonNode costs = TOWN.program("editor")
                .get("/api/v1/impact-maps/" + parts[1])
                .expect(200)
                .json()
                .path("costs");
        for (JsonNode cost : costs) {
            if (cost.path("costId").asString().equals(parts[2])) {
                return cost;
            }
        }
        throw new AssertionError("no such cost");
    }
}
