package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.system.journeys.Town.Organisation;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator lets people and programs in, keeps what the organisation shares, and sees that the installation is whole. */
class AdministrationIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    private static final int LOGO_WIDTH = 160;

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

        Page invited = TOWN.window();
        Town.setPassword(invited, page.inputValue("#link"));
        TOWN.logIn(invited, username);
        assertThat(invited.locator("h1").innerText()).isEqualTo("Impactkaarten");

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
    void a_member_gets_other_roles_and_another_link() {
        String username = "kees" + UUID.randomUUID();
        Answer invited = TOWN.program("administrator")
                .post("/api/v1/identity/members", """
                        {"displayName": "Kees de Vries", "username": "%s", "roles": ["editor"]}""".formatted(username))
                .expect(201);
        Page page = TOWN.person("Bea", "administrator");
        page.navigate(TOWN.origin() + "/administration/members/"
                + invited.json().path("member").asString());
        page.uncheck("input[value=editor]");
        press(page, "Rollen opslaan");
        assertThat(page.locator("#field-roles-fault").innerText()).isEqualTo("Kies ten minste één rol.");
        assertThat(page.isChecked("input[value=editor]")).isFalse();
        Town.look(page, "member-fault");
        page.check("input[value=auditor]");
        press(page, "Rollen opslaan");
        assertThat(notice(page)).isEqualTo("De rollen zijn gewijzigd. Ze gelden binnen enkele minuten.");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(username));
        assertThat(row.innerText()).contains("Controleur", "Uitgenodigd").doesNotContain("Projectleider");

        row.locator("a").click();
        press(page, "Nieuwe link maken");
        assertThat(notice(page)).startsWith("Geef de link zelf door aan Kees de Vries.");
        Page kees = TOWN.window();
        kees.navigate(invited.json().path("passwordLink").asString());
        assertThat(kees.locator("h1").innerText()).isEqualTo("Deze link werkt niet meer");
        Town.setPassword(kees, page.inputValue("#link"));
        TOWN.logIn(kees, username);
        assertThat(kees.locator("main").innerText()).contains("Impactkaarten").doesNotContain("Nieuwe impactkaart");
    }

    @Test
    void an_organisation_shows_its_own_style_and_who_did_what() {
        Organisation welfare = TOWN.organisation("Stichting Welzijn");
        Page page = TOWN.person(welfare, "Bea", "administrator");
        page.navigate(TOWN.origin() + "/administration/clients");
        page.fill("#field-displayName", "Subsidiesysteem");
        press(page, "Programma toevoegen");
        assertThat(page.locator("#field-roles-fault").innerText()).isEqualTo("Kies ten minste één rol.");
        page.check("input[value=editor]");
        press(page, "Programma toevoegen");
        Town.look(page, "client-secret");
        String id = page.inputValue("#client-id");
        String secret = page.inputValue("#client-secret");
        press(page, "Ik heb ze bewaard");

        chooseBranding(page);
        WheelsToMeals map = WheelsToMeals.enteredBy(new Client(TOWN.origin()).signedIn(id, secret));
        Page editor = TOWN.person(welfare, "Erik van den Berg-Oudenaarden", "editor");
        editor.navigate(TOWN.origin() + "/maps/" + map.id() + "/versions");
        editor.fill("#field-name", "Aanvraag 2027");
        press(editor, "Vaststellen");
        editor.getByText("Nog niet gecontroleerd door een auditor.").waitFor();

        page.navigate(TOWN.origin() + "/maps/" + map.id() + "/evolution");
        assertThat(page.locator("table.events").innerText())
                .contains("Erik van den Berg-Oudenaarden", "Subsidiesysteem")
                .doesNotContain("lid ");
        Town.look(page, "evolution-names");
        page.navigate(TOWN.origin() + "/maps/" + map.id() + "/report");
        page.getByText("Het rapport is bij").waitFor();
        press(page, "Lees het rapport");
        assertThat(widthOf(page.getByAltText("Een groene boom"))).isEqualTo(LOGO_WIDTH);
        assertThat(page.locator("body").innerText()).contains("Stichting Welzijn voor Iedereen");
        Town.look(page, "report-branding");

        removeLogo(page);
        page.navigate(TOWN.origin() + "/administration/clients");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(id));
        row.getByText("Verwijderen…").click();
        Town.look(page, "client-remove");
        row.getByText("Ja, verwijderen").click();
        assertThat(notice(page)).isEqualTo("Het programma krijgt geen toegang meer.");
        assertThat(page.locator("main").innerText()).doesNotContain(id);
        assertThat(new Client(TOWN.origin()).token(id, secret).status()).isEqualTo(401);
    }

    private static void chooseBranding(Page page) {
        page.navigate(TOWN.origin() + "/administration/branding");
        page.fill("#field-displayName", "Stichting Welzijn voor Iedereen");
        page.fill("#field-colour", "#FFEE00");
        page.fill("#field-logoText", "Een groene boom");
        press(page, "Opslaan");
        assertThat(page.locator("main").innerText()).contains("Kies een logo, of laat leeg wat het laat zien.");
        page.setInputFiles("#logo-file", new FilePayload("boom.txt", "text/plain", new byte[] {1}));
        assertThat(page.locator("#logo-fault").innerText()).startsWith("Dit is geen PNG-afbeelding");
        page.setInputFiles("#logo-file", new FilePayload("boom.png", "image/png", logo()));
        page.waitForFunction("document.getElementById('logoPng').value !== ''");
        press(page, "Opslaan");
        // The logo need not be chosen again.
        assertThat(page.locator("#field-colour-fault").innerText())
                .isEqualTo("Deze kleur is op wit niet goed te lezen. Kies een donkerdere.");
        Town.look(page, "branding-fault");
        page.fill("#field-colour", "#00594F");
        page.fill("#field-logoText", "");
        press(page, "Opslaan");
        assertThat(page.locator("#field-logoText-fault").innerText()).isEqualTo("Vul dit in.");
        page.fill("#field-logoText", "Een groene boom");
        press(page, "Opslaan");
        assertThat(notice(page)).isEqualTo("De huisstijl is opgeslagen.");
        assertThat(widthOf(page.locator("img.logo"))).isEqualTo(LOGO_WIDTH);
        Town.look(page, "branding-chosen");
    }

    private static void removeLogo(Page page) {
        page.navigate(TOWN.origin() + "/administration/branding");
        assertThat(page.inputValue("#field-colour")).isEqualTo("#00594f");
        page.check("[name=withoutLogo]");
        press(page, "Opslaan");
        assertThat(notice(page)).isEqualTo("De huisstijl is opgeslagen.");
        assertThat(page.locator("main").innerText()).contains("Er is nog geen logo.");
    }

    private static Object widthOf(Locator picture) {
        return picture.evaluate("picture => picture.naturalWidth");
    }

    private static byte[] logo() {
        BufferedImage picture = new BufferedImage(LOGO_WIDTH, 48, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pencil = picture.createGraphics();
        pencil.setColor(new Color(0x0B6B3A));
        pencil.fillOval(48, 2, 64, 30);
        pencil.fillRect(76, 30, 8, 16);
        pencil.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void an_operator_has_the_log_checked_and_a_map_that_stands_still_read_again() {
        Page page = TOWN.person("Bea", "administrator");
        WheelsToMeals map = WheelsToMeals.enteredBy(TOWN.program("editor"));
        TOWN.program("editor").get(map.path() + "?atLeast=" + map.sequence()).expect(200);
        page.navigate(TOWN.origin() + "/administration/operation");
        Locator log = page.locator("[aria-labelledby=log-check] .state");
        String before = log.innerText();
        press(page, "Nu controleren");
        // More events than when the installation started; nobody loads the page again.
        page.waitForCondition(() ->
                log.innerText().startsWith("Heel: alle ") && !log.innerText().equals(before));
        assertThat(page.locator("main").innerText()).contains("Er staat geen kaart stil.");

        TOWN.execute(
                "query",
                "ALTER TABLE impact_map ADD CONSTRAINT trouble CHECK (map_id <> '%s' OR sequence <= %d)"
                        .formatted(map.id(), map.sequence()));
        long revised;
        try {
            revised = revise(map);
            awaitParked(page, map);
            assertThat(page.locator("[aria-labelledby=dead]").innerText())
                    .contains("Wheels-to-Meals", "impactkaart.cost-revised (" + revised + ")");
            Town.lookNarrowAndWide(page, "operation-parked");
            press(page, "Opnieuw verwerken");
            assertThat(notice(page)).isEqualTo("De kaart wordt opnieuw verwerkt.");
            awaitParked(page, map);
            page.navigate(TOWN.origin() + "/maps/" + map.id());
            assertThat(page.locator("header .notice, main .notice").first().innerText())
                    .startsWith("Een verandering van deze kaart kon niet worden verwerkt.");
            Town.look(page, "map-parked");
        } finally {
            TOWN.execute("query", "ALTER TABLE impact_map DROP CONSTRAINT trouble");
        }
        page.navigate(TOWN.origin() + "/administration/operation");
        press(page, "Opnieuw verwerken");
        await("the map as it is").until(() -> {
            page.reload();
            return page.locator("main").innerText().contains("Er staat geen kaart stil.");
        });
        TOWN.program("editor").get(map.path() + "?atLeast=" + revised).expect(200);
        page.navigate(TOWN.origin() + "/maps/" + map.id());
        assertThat(page.locator(".headline").innerText()).contains("1,70");
        assertThat(page.locator("main .notice.wrong").count()).isZero();
    }

    private static long revise(WheelsToMeals map) {
        return TOWN.program("editor")
                .put(map.path() + "/costs/" + map.contract(), """
                        {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL", "firstYear": 1,
                        "lastYear": 1, "fixedAmountMinor": 3000000, "reason": "Het contract is verlengd"}""")
                .expect(200)
                .sequence();
    }

    private static void awaitParked(Page page, WheelsToMeals map) {
        await("the map stands still").until(() -> {
            page.navigate(TOWN.origin() + "/administration/operation");
            return page.locator("[aria-labelledby=dead] a[href$='" + map.id() + "']")
                            .count()
                    == 1;
        });
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
        page.getByText("Intrekken…").click();
        page.locator("details[open] textarea").fill("Te hoog bevonden");
        Town.look(page, "method-withdraw");
        press(page, "Ja, intrekken");
        assertThat(notice(page)).isEqualTo("De methode is ingetrokken.");
        assertThat(page.locator("main").innerText())
                .contains("Uw organisatie heeft nog geen eigen methoden.")
                .doesNotContain("onze-methode");

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

        page.getByText("Dit referentieproject verwijderen…").click();
        Town.look(page, "reference-remove");
        page.fill("#remove-reason", "Vervangen door nieuw onderzoek");
        press(page, "Ja, verwijderen");
        assertThat(notice(page)).startsWith("Het referentieproject is verwijderd.");
        assertThat(page.locator("[aria-labelledby=own]").innerText()).doesNotContain("Maaltijden aan huis");
    }

    private static String notice(Page page) {
        return page.locator(".notice[role=status]").innerText();
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
