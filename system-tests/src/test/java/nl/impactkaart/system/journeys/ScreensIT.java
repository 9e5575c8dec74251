package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pictures of the README, made of the pages as they are: in {@code target/screens}, and with {@code
 * -Dscreens.accept=true} in {@code docs/screens}.
 */
class ScreensIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    private static final Path README = Path.of("..", "README.md");
    private static final Path KEPT = Path.of("..", "docs", "screens");
    private static final Path MADE = Path.of("target", "screens");
    private static final int HEIGHT = 760;

    @Test
    void the_readme_shows_the_pages_as_they_are() throws IOException {
        String map = "/maps/" + TOWN.demoMap();
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("maps", "/maps");
        screens.put("map", map);
        screens.put("scenario", map + "/scenarios/new");
        screens.put("evolution", map + "/evolution");
        Page page = TOWN.person("Anna", Locale.UK, Town.WIDE, "editor", "auditor");
        page.setViewportSize(Town.WIDE, HEIGHT);
        String readme = Files.readString(README);
        for (Map.Entry<String, String> screen : screens.entrySet()) {
            String file = screen.getKey() + ".png";
            page.navigate(TOWN.origin() + screen.getValue());
            assertThat(page.locator("h1").count()).isEqualTo(1);
            page.screenshot(new Page.ScreenshotOptions().setPath(MADE.resolve(file)));
            if (Boolean.getBoolean("screens.accept")) {
                Files.createDirectories(KEPT);
                Files.copy(MADE.resolve(file), KEPT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(readme).contains("docs/screens/" + file);
            assertThat(KEPT.resolve(file)).exists();
        }
    }
}
