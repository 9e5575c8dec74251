package nl.impactkaart.benchmarks.whole;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Percentiles;
import nl.impactkaart.benchmarks.Plan;
import nl.impactkaart.testing.Browser;

/** How soon the figures beside the sliders of a scenario follow, in a browser: from the new place to the new figures. */
final class Slider {

    private static final int WIDTH = 1100;
    private static final int WARM_UP = 40;
    private static final int MOVES = 100;

    /** Moves the first slider and waits until the page shows another result. */
    private static final String MOVE = """
            step => new Promise((seen, never) => {
                const slider = document.querySelector("input.slider");
                const result = document.querySelector("#result");
                const before = result.innerText;
                const watch = new MutationObserver(() => {
                    if (result.innerText !== before) {
                        watch.disconnect();
                        seen(performance.now() - start);
                    }
                });
                watch.observe(result, {childList: true, subtree: true, characterData: true});
                setTimeout(() => never(new Error("the figures do not follow")), 5000);
                slider.value = Number(slider.min) + (step % 30 + 1) * Number(slider.step);
                const start = performance.now();
                slider.dispatchEvent(new Event("input", {bubbles: true}));
            })""";

    private Slider() {}

    static Figures measure(Plan plan, URI origin, String name, String password, String map) {
        try (Browser browser = Browser.start();
                BrowserContext window = browser.window(WIDTH, Locale.UK)) {
            Page page = window.newPage();
            page.navigate(origin + "/maps/" + map + "/scenarios/new");
            page.fill("#name", name);
            page.fill("#password", password);
            page.click("main button");
            page.locator("input.slider").first().waitFor();
            move(page, WARM_UP);
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                Percentiles measured = Percentiles.ofNanos(move(page, MOVES));
                System.out.printf(
                        "  slider to new figures: p50 %.1f ms, p95 %.1f ms%n", measured.p50(), measured.p95());
                rounds.add(measured.p95());
            }
            return new Figures(rounds);
        }
    }

    private static long[] move(Page page, int moves) {
        long[] nanos = new long[moves];
        for (int i = 0; i < moves; i++) {
            nanos[i] = Math.round(((Number) page.evaluate(MOVE, i)).doubleValue() * 1e6);
        }
        return nanos;
    }
}
