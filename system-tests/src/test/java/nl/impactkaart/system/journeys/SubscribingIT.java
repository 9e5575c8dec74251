package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.standardwebhooks.Webhook;
import java.time.Duration;
import nl.impactkaart.system.installation.WebhookReceiver;
import nl.impactkaart.system.installation.WebhookReceiver.Received;
import nl.impactkaart.system.installation.WheelsToMeals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Organisations subscribe to what they may read, hear of the next change, and see to receivers that fail. */
class SubscribingIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 10;

    @Test
    void a_funder_subscribes_a_webhook_and_sees_what_was_delivered() throws Exception {
        WheelsToMeals map = WheelsToMeals.enteredBy(TOWN.program("editor"));
        TOWN.program("editor")
                .put(map.path() + "/shares/" + TOWN.funder(), "{}")
                .expect(200);
        Page page = TOWN.funder("Fien");
        try (WebhookReceiver receiver = WebhookReceiver.start(_ -> {})) {
            String secret = subscribe(page, receiver.url());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik heb het bewaard"))
                    .click();
            await("the handshake").atMost(SOON).until(() -> state(page).equals("Actief"));

            long sequence = revise(map, 3_000_000);
            Received message = await("the message")
                    .atMost(SOON)
                    .until(
                            () -> receiver.received().stream()
                                    .filter(each -> each.mapSequence() >= sequence)
                                    .findFirst(),
                            found -> found.isPresent())
                    .orElseThrow();
            new Webhook(secret).verify(message.body(), message.headers().map());
            awaitLog(page, "Aangekomen (204)");
            assertThat(page.locator("#told").innerText()).contains("Wheels-to-Meals");
            Town.lookAround(page, "subscription");
            pause(page);
        }
    }

    @Test
    void what_a_receiver_refuses_is_given_up_tried_again_once_it_is_mended_and_delivered_again() throws Exception {
        WheelsToMeals map = WheelsToMeals.enteredBy(TOWN.program("editor"));
        awaitReport(map);
        Page page = TOWN.person("Bea", "administrator");
        try (WebhookReceiver receiver = WebhookReceiver.start(_ -> {})) {
            receiver.ignoreHandshakes();
            String secret = subscribeToOne(page, map, receiver.url());
            awaitLog(page, "Geweigerd (405)");
            assertThat(state(page)).isEqualTo("Wacht op de ontvanger");
            Town.look(page, "subscription-pending");
            open(page, "De vraag overslaan…");
            press(page, "Ja, sla de vraag over");
            assertThat(notice(page)).isEqualTo("De vraag is overgeslagen. Berichten worden verstuurd.");
            assertThat(state(page)).isEqualTo("Actief");

            receiver.refuse("Onderhoud tot 14.00 uur");
            revise(map, 3_000_000);
            awaitLog(page, "Geweigerd (503)");
            tryUntilGivenUp(page);
            assertThat(lastAttempt(page)).isEqualTo(ATTEMPTS);
            assertThat(page.locator("[aria-labelledby=dead]").innerText())
                    .contains("Niet aangekomen", "Wheels-to-Meals", "Geweigerd");
            assertThat(page.locator("main").innerText()).contains("mislukt elke poging");
            page.locator("#deliveries summary").first().click();
            assertThat(page.locator("#deliveries pre").first().innerText()).isEqualTo("Onderhoud tot 14.00 uur");
            Town.lookNarrowAndWide(page, "subscription-dead");

            receiver.mend();
            press(page.locator("[aria-labelledby=dead]"), "Nu opnieuw proberen");
            assertThat(notice(page)).startsWith("Er komt meteen een nieuwe poging.");
            awaitLog(page, "Aangekomen (204)");
            assertThat(page.locator("[aria-labelledby=dead]").count()).isZero();
            assertThat(page.locator("main").innerText()).doesNotContain("mislukt elke poging", "Nu opnieuw proberen");
            Received late = receiver.received().getFirst();

            press(page, "Opnieuw versturen");
            assertThat(page.locator("#replay-fault").innerText())
                    .isEqualTo("Vul een moment in, of een positie als heel getal.");
            Town.look(page, "subscription-replay-fault");
            page.fill("#after", "-1");
            press(page, "Opnieuw versturen");
            assertThat(page.locator("#replay-fault").innerText()).contains("een positie als heel getal");
            page.fill("#after", Long.toString(late.position() - 1));
            press(page, "Opnieuw versturen");
            assertThat(notice(page)).startsWith("De berichten worden opnieuw verstuurd.");
            await("the same message once more")
                    .atMost(SOON)
                    .until(() -> receiver.received().stream()
                                    .filter(each -> each.id().equals(late.id()))
                                    .count()
                            == 2);

            String another = newSecret(page);
            assertThat(another).isNotEqualTo(secret);
            long sequence = revise(map, 3_100_000);
            Received signed = await("a message signed twice")
                    .atMost(SOON)
                    .until(
                            () -> receiver.received().stream()
                                    .filter(each -> each.mapSequence() >= sequence)
                                    .findFirst(),
                            found -> found.isPresent())
                    .orElseThrow();
            for (String each : new String[] {secret, another}) {
                new Webhook(each).verify(signed.body(), signed.headers().map());
            }
            change(page);
            end(page);
        }
    }

    /** To one map, by a webhook; returns the secret. */
    private static String subscribeToOne(Page page, WheelsToMeals map, String url) {
        page.navigate(TOWN.origin() + "/subscriptions/new");
        page.fill("#field-label", "Subsidiesysteem van de afdeling Maatschappelijke Ondersteuning en Welzijn");
        page.getByLabel("Eén impactkaart").check();
        page.selectOption("#field-mapId", map.id());
        page.check("input[value=WEBHOOK]");
        page.fill("#field-url", url);
        page.click("main button[type=submit]");
        String secret = page.inputValue("#secret");
        press(page, "Ik heb het bewaard");
        return secret;
    }

    /** Has the message attempted at once again and again, as one does who cannot wait for days. */
    private static void tryUntilGivenUp(Page page) {
        while (page.locator("[aria-labelledby=dead]").count() == 0) {
            int before = lastAttempt(page);
            press(page.locator("#deliveries"), "Nu opnieuw proberen");
            await("another attempt").atMost(SOON).until(() -> {
                page.reload();
                return lastAttempt(page) > before;
            });
        }
    }

    /** The number of it. */
    private static int lastAttempt(Page page) {
        return Integer.parseInt(page.locator("#deliveries tbody tr")
                .first()
                .locator("td.number")
                .first()
                .innerText());
    }

    private static String newSecret(Page page) {
        open(page, "Een nieuw geheim maken…");
        assertThat(page.locator("details[open]").innerText()).contains("Het oude geheim blijft nog een dag geldig.");
        press(page, "Maak een nieuw geheim");
        String secret = page.inputValue("#secret");
        press(page, "Ik heb het bewaard");
        return secret;
    }

    private static void change(Page page) {
        press(page, "Abonnement wijzigen");
        Town.look(page, "subscription-change");
        page.fill("#field-label", "");
        page.getByLabel("Alles wat uw organisatie mag zien").check();
        press(page, "Opslaan");
        assertThat(page.locator("#field-label-fault").innerText()).isEqualTo("Vul dit in.");
        page.fill("#field-label", "Alle kaarten");
        press(page, "Opslaan");
        assertThat(notice(page)).isEqualTo("Het abonnement is gewijzigd.");
        assertThat(page.locator("h1").innerText()).isEqualTo("Alle kaarten");
        assertThat(page.locator(".details").innerText()).contains("Alles wat uw organisatie mag zien");
        assertThat(state(page)).isEqualTo("Actief");
    }

    private static void end(Page page) {
        String address = page.url();
        open(page, "Abonnement beëindigen…");
        press(page, "Ja, beëindig het");
        assertThat(notice(page)).isEqualTo("Het abonnement is beëindigd.");
        assertThat(page.locator("main").innerText()).doesNotContain("Alle kaarten");
        page.navigate(address);
        assertThat(page.locator("h1").innerText()).isEqualTo("Deze pagina is er niet");
    }

    private static void awaitReport(WheelsToMeals map) {
        await("the report")
                .atMost(SOON)
                .until(() -> TOWN.program("editor")
                                .get(map.path() + "/report?atLeast=" + map.sequence())
                                .status()
                        == 200);
    }

    private static void awaitLog(Page page, String outcome) {
        await("the delivery log").atMost(SOON).until(() -> {
            page.reload();
            return page.locator("#deliveries").innerText().contains(outcome);
        });
    }

    private static String notice(Page page) {
        return page.locator(".notice[role=status]").innerText();
    }

    private static void open(Page page, String summary) {
        page.locator("summary").getByText(summary).click();
    }

    private static void press(Page page, String button) {
        press(page.locator("main"), button);
    }

    private static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Of the organisation that shares, by its webhook; returns the secret. */
    private static String subscribe(Page page, String url) {
        await("the shared map").atMost(SOON).until(() -> {
            page.navigate(TOWN.origin() + "/subscriptions/new");
            return page.locator("#field-organisation option").count() > 1;
        });
        Town.lookAround(page, "subscription-new");
        page.fill("#field-label", "Subsidiesysteem");
        page.getByLabel("De kaarten van één organisatie").check();
        Locator organisation = page.locator("#field-organisation");
        organisation.selectOption(organisation.locator("option").nth(1).getAttribute("value"));
        page.check("input[value=WEBHOOK]");
        page.click("main button[type=submit]");
        assertThat(page.locator("#field-url-fault").innerText()).isEqualTo("Vul dit in.");
        Town.look(page, "subscription-fault");
        page.fill("#field-url", url);
        page.click("main button[type=submit]");
        Town.look(page, "subscription-secret");
        return page.inputValue("#secret");
    }

    private static String state(Page page) {
        page.reload();
        return page.locator(".head .state").first().innerText();
    }

    private static long revise(WheelsToMeals map, long amountMinor) {
        return TOWN.program("editor")
                .put(map.path() + "/costs/" + map.contract(), """
                        {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL",
                         "firstYear": 1, "lastYear": 1, "fixedAmountMinor": %d, "reason": "Extended"}""".formatted(amountMinor))
                .expect(200)
                .sequence();
    }

    private static void pause(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pauzeren"))
                .click();
        assertThat(page.locator(".head .state").first().innerText()).isEqualTo("Gepauzeerd");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Weer aanzetten"))
                .click();
        assertThat(page.locator(".head .state").first().innerText()).isEqualTo("Actief");
    }
}
