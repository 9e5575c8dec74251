package nl.impactkaart.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A browser that is installed on this machine: Chromium, Chrome or Edge. Nothing is downloaded. */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/microsoft-edge",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
    private static final List<String> OFFLINE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(OFFLINE));
    }

    /** Without one the test is skipped; in continuous integration it fails. */
    public static Browser start() {
        return new Browser(requireOne());
    }

    /** Where a browser is; without one the test is skipped, in continuous integration it fails. */
    public static Path requireOne() {
        Optional<Path> found = Stream.concat(Stream.ofNullable(System.getenv("IMPACTKAART_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError("no browser: install chromium");
        }
        Assumptions.assumeTrue(
                found.isPresent(),
                "No browser found: install Chromium (apt-get install chromium), or name one in IMPACTKAART_BROWSER");
        return found.orElseThrow();
    }

    /** A window of so many pixels, whose requests carry this token. */
    public BrowserContext window(int width, String token) {
        return browser.newContext(
                options(width).setBypassCSP(true).setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
    }

    /** A window of so many pixels, under the policy of the pages themselves, whose reader prefers this language. */
    public BrowserContext window(int width, Locale language) {
        return browser.newContext(options(width).setLocale(language.toLanguageTag()));
    }

    /** The same, where no script runs. */
    public BrowserContext withoutScript(int width, Locale language) {
        return browser.newContext(
                options(width).setLocale(language.toLanguageTag()).setJavaScriptEnabled(false));
    }

    /** Nothing moves: a colour or a ring that is on its way is measured half-way. */
    private static com.microsoft.playwright.Browser.NewContextOptions options(int width) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** What in the page goes against WCAG 2.2 AA, in words. */
    public static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // To describe all that is well takes axe longer than to find what is not.
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options).setLegacyMode(true).withTags(WCAG_22_AA).analyze().getViolations().stream()
                        .map(Browser::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .limit(3)
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
