package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.testing.Browser;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages in a real browser, by WCAG 2.2 AA. Pictures of them are left in {@code target/pages}, to be looked at. */
class AccessibilityTest {

    private static final Path FOLDER = Path.of("target", "pages");

    private static Browser browser;

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void every_page_can_be_read_by_everybody() {
        Map<String, Recorder> maps = new LinkedHashMap<>();
        maps.put("empty", Pages.empty(organisation));
        maps.put("lunch-club", Pages.lunchClub(organisation));
        maps.put("full", Pages.full(organisation));
        maps.put("uncertain", changed(Pages.uncertain(organisation)));
        try (BrowserContext window = browser.window(1000, editor)) {
            maps.forEach((name, map) -> {
                service.report(map, editor);
                for (String language : List.of("nl", "en")) {
                    Page page = open(window, map, language);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(FOLDER.resolve(name + "-" + language + ".png")));

                    assertThat(Browser.violations(page))
                            .as(name + " in " + language)
                            .isEmpty();
                }
            });
        }
    }

    @Test
    void a_narrow_screen_shows_all_without_scrolling_sideways() {
        Recorder map = changed(Pages.uncertain(organisation));
        service.report(map, editor);
        try (BrowserContext window = browser.window(360, editor)) {
            Page page = open(window, map, "nl");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve("uncertain-nl-narrow.png")));

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    @Test
    void what_cannot_be_read_is_found() {
        try (BrowserContext window = browser.window(1000, editor)) {
            Page page = window.newPage();
            page.setContent("<html><body><p style='color:#bbb'>Hardly to be read</p></body></html>");

            assertThat(Browser.violations(page)).anyMatch(rule -> rule.startsWith("color-contrast"));
        }
    }

    private Recorder changed(Recorder map) {
        service.report(map, editor);
        send(List.of(map.append(Wheels.contractRevised(4_500_000))));
        return map;
    }

    private Page open(BrowserContext window, Recorder map, String language) {
        Page page = window.newPage();
        page.navigate(service.address() + path(map) + "?format=html&language=" + language);
        return page;
    }
}
