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

/** A funder subscribes to what an organisation shares, and hears of the next change. */
class SubscribingIT {

    private static final Town TOWN = Town.shared();
    private static final Duration SOON = Duration.ofMinutes(1);

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

            long sequence = revise(map);
            Received message = await("the message")
                    .atMost(SOON)
                    .until(
                            () -> receiver.received().stream()
                                    .filter(each -> each.mapSequence() >= sequence)
                                    .findFirst(),
                            found -> found.isPresent())
                    .orElseThrow();
            new Webhook(secret).verify(message.body(), message.headers().map());
            await("the delivery log").atMost(SOON).until(() -> {
                page.reload();
                return page.locator("#deliveries").innerText().contains("Aangekomen (204)");
            });
            assertThat(page.locator("#told").innerText()).contains("Wheels-to-Meals");
            Town.lookAround(page, "subscription");
            pause(page);
        }
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

    private static long revise(WheelsToMeals map) {
        return TOWN.program("editor")
                .put(map.path() + "/costs/" + map.contract(), """
                        {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL",
                         "firstYear": 1, "lastYear": 1, "fixedAmountMinor": 3000000, "reason": "Extended"}""")
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
