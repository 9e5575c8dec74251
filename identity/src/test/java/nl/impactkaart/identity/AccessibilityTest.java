package nl.impactkaart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.impactkaart.testing.Browser;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages in a real browser, by WCAG 2.2 AA. Pictures of them are left in {@code target/pages}, to be looked at. */
class AccessibilityTest {

    private static final Path FOLDER = Path.of("target", "pages");
    private static final Path FILE = Identity.temporary().resolve("credentials.json");
    private static final Identity IDENTITY = Identity.start(Identity.newDatabase(), FILE);
    private static final String ORIGIN = IDENTITY.client().origin();
    private static final String INVITATION = Client.read(FILE)
            .path("administrator")
            .path("passwordLink")
            .asString()
            .substring(Identity.ISSUER.length());

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        IDENTITY.close();
    }

    @Test
    void every_page_can_be_read_by_everybody_in_both_languages_and_on_a_narrow_screen() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("login", "/login");
        pages.put("login-wrong", "/login?wrong");
        pages.put("login-wait", "/login?wait");
        pages.put("login-set", "/login?set");
        pages.put("invitation", INVITATION);
        pages.put("gone", Invitations.PATH);
        for (Locale language : List.of(Locale.forLanguageTag("nl-NL"), Locale.UK)) {
            for (int width : new int[] {1000, 360}) {
                List<String> complaints = new ArrayList<>();
                try (BrowserContext window = browser.window(width, language)) {
                    Page page = window.newPage();
                    page.onConsoleMessage(message -> complaints.add(message.text()));
                    pages.forEach((name, path) -> look(page, name, path, language, width));
                }
                // What the policy of a page forbids is told there.
                assertThat(complaints.stream()
                                .filter(text -> !text.contains("404"))
                                .toList())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_password_that_will_not_do_is_explained_beside_its_field() {
        for (Locale language : List.of(Locale.forLanguageTag("nl-NL"), Locale.UK)) {
            try (BrowserContext window = browser.window(360, language)) {
                Page page = window.newPage();
                page.navigate(ORIGIN + INVITATION);
                page.fill("#password", "long enough, surely");
                page.fill("#repeated", "something else");
                page.click("main button");
                assertThat(page.locator("[aria-invalid=true]").getAttribute("id"))
                        .isEqualTo("repeated");
                shoot(page, "invitation-fault", language, 360);
                assertThat(Browser.violations(page)).isEmpty();
            }
        }
    }

    private static void look(Page page, String name, String path, Locale language, int width) {
        page.navigate(ORIGIN + path);
        shoot(page, name, language, width);
        assertThat(Browser.violations(page)).as(name + " in " + language).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language.getLanguage());
    }

    private static void shoot(Page page, String name, Locale language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(FOLDER.resolve(name + "-" + language.getLanguage() + "-" + width + ".png")));
    }
}
