package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.system.installation.StandaloneProcess;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Browser;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * An installation with people in it: the demo organisation, a funder's organisation, and a browser for each person. One for
 * all journeys of a process; a journey makes the maps that it changes, the people whom it locks out, and the organisation in
 * whose lists it leaves something behind.
 */
final class Town implements AfterEachCallback {

    static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    static final int WIDE = 1100;
    static final int NARROW = 360;

    private static final String PASSWORD = "a pass phrase of one's own";
    private static final Path PICTURES = Path.of("target", "pages");

    private final StandaloneProcess standalone;
    private final Browser browser;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final Map<Someone, String> people = new HashMap<>();
    private final Client administrator;
    private final Client funders;
    private final UUID funder;

    private Town() {
        try {
            // On loopback a test's own receiver may be a subscriber.
            standalone = StandaloneProcess.start(
                    Files.createTempDirectory("journeys"),
                    FreePort.find(),
                    Map.of("IMPACTKAART_WEBHOOKS_ALLOWED_ADDRESSES", "127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close));
        browser = Browser.start();
        administrator = standalone.as("administrator");
        Organisation gemeente = organisation("Gemeente Voorbeeld");
        funder = gemeente.id();
        funders = gemeente.administrator();
    }

    /** @param administrator a program that manages it */
    record Organisation(UUID id, Client administrator) {}

    /** Who has this name and these roles is the same person in all journeys. */
    private record Someone(Client inviting, String name, List<String> roles) {}

    private static final class Shared {
        private static final Town TOWN = new Town();
    }

    /** Skips the test where there is no browser. */
    static Town shared() {
        Browser.requireOne();
        return Shared.TOWN;
    }

    String origin() {
        return standalone.origin();
    }

    /** The organisation that gives grants. */
    UUID funder() {
        return funder;
    }

    /** Another one, for what a journey must not do to the demo organisation. */
    Organisation organisation(String name) {
        JsonNode organisation = administrator
                .post("/api/v1/identity/organisations", "{\"name\": \"" + name + "\"}")
                .expect(201)
                .json();
        JsonNode client = organisation.path("administrator");
        return new Organisation(
                UUID.fromString(organisation.path("organisation").asString()),
                new Client(standalone.origin())
                        .signedIn(
                                client.path("clientId").asString(),
                                client.path("clientSecret").asString()));
    }

    /** Does something to a database of the installation behind the services' back. */
    void execute(String database, String sql) {
        standalone.execute(database, sql);
    }

    /** A program of the demo organisation. */
    Client program(String role) {
        return standalone.as(role);
    }

    /** The map that the first start opens. */
    UUID demoMap() {
        JsonNode items = await().until(
                        () -> standalone
                                .as("editor")
                                .get("/api/v1/impact-maps?text=Wheels-to-Meals&sort=PROJECT")
                                .json()
                                .path("items"),
                        found -> !found.isEmpty());
        return UUID.fromString(items.get(0).path("id").asString());
    }

    /** A person of the demo organisation with these roles, logged in, in a window of their own. */
    Page person(String name, String... roles) {
        return person(administrator, name, DUTCH, WIDE, roles);
    }

    /** The same in a window of so many pixels, who reads this language. */
    Page person(String name, Locale language, int width, String... roles) {
        return person(administrator, name, language, width, roles);
    }

    /** The same in a window where no script runs. */
    Page withoutScript(String name, String... roles) {
        return person(administrator, name, opened(browser.withoutScript(WIDE, DUTCH)), roles);
    }

    /** A person of the funder's organisation, logged in. */
    Page funder(String name) {
        return person(funders, name, DUTCH, WIDE, "funder");
    }

    /** A person of that organisation with these roles, logged in. */
    Page person(Organisation organisation, String name, String... roles) {
        return person(organisation.administrator(), name, DUTCH, WIDE, roles);
    }

    private Page person(Client inviting, String name, Locale language, int width, String... roles) {
        return person(inviting, name, opened(browser.window(width, language)), roles);
    }

    private Page person(Client inviting, String name, BrowserContext window, String... roles) {
        Page page = window.newPage();
        logIn(
                page,
                people.computeIfAbsent(new Someone(inviting, name, List.of(roles)), someone -> invite(page, someone)));
        return page;
    }

    /** The name by which somebody new logs in. */
    private static String invite(Page page, Someone someone) {
        String username = "u" + UUID.randomUUID();
        Answer invited = someone.inviting.post("/api/v1/identity/members", """
                {"displayName": "%s", "username": "%s", "roles": ["%s"]}""".formatted(
                        someone.name, username, String.join("\", \"", someone.roles)));
        setPassword(page, invited.expect(201).json().path("passwordLink").asString());
        return username;
    }

    /** A window in which nobody is logged in. */
    Page window() {
        return opened(browser.window(WIDE, DUTCH)).newPage();
    }

    private BrowserContext opened(BrowserContext window) {
        windows.add(window);
        return window;
    }

    /** What is left open goes on asking. */
    @Override
    public void afterEach(ExtensionContext test) {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    /** As who got this link does. */
    static void setPassword(Page page, String link) {
        page.navigate(link);
        page.fill("#password", PASSWORD);
        page.fill("#repeated", PASSWORD);
        page.click("main button");
    }

    void logIn(Page page, String username) {
        page.navigate(origin() + "/");
        page.fill("#name", username);
        page.fill("#password", PASSWORD);
        page.click("main button");
        page.waitForURL(url -> url.startsWith(origin() + "/") && !url.contains("/login"));
    }

    /**
     * Takes a picture of the page, to be looked at, and demands that everybody can read it.
     *
     * @param name of the picture in {@code target/pages}
     */
    static void look(Page page, String name) {
        takePicture(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
    }

    private static void takePicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        assertThat(page.content()).as(name + " lacks a text").doesNotContain("??");
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name + " is wider than the window")
                .isEqualTo(0);
    }

    /** Looks at the page as it stands, which has no address to come back to, in a narrow and a wide window. */
    static void lookNarrowAndWide(Page page, String name) {
        for (int width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, 900);
            look(page, name + "-" + width);
        }
    }

    /**
     * Looks at the page at its address in both languages, in a wide and a narrow window; everybody can read it in either
     * language and in either window.
     */
    static void lookAround(Page page, String name) {
        String address = page.url().replaceAll("[?&]lang=..", "");
        for (String language : List.of("en", "nl")) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            boolean narrowLast = language.equals("en");
            for (int width : narrowLast ? new int[] {WIDE, NARROW} : new int[] {NARROW, WIDE}) {
                page.setViewportSize(width, 900);
                takePicture(page, name + "-" + language + "-" + width);
            }
            assertThat(Browser.violations(page)).as(name + " in " + language).isEmpty();
        }
    }
}
