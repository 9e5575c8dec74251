package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who has no mouse. Wherever the focus comes it must be seen, and it goes down the page. */
final class Keyboard {

    private static final int MOST_STOPS = 80;

    /** Of what has the focus: whether it is the one that is looked for, whether that is seen, and where it is. */
    private static final String FOCUS = """
            wanted => {
              const focus = document.activeElement;
              const style = getComputedStyle(focus);
              const box = focus.getBoundingClientRect();
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                || /[1-9][\\d.]*px/.test(style.boxShadow);
              const clipped = style.clipPath !== 'none' || box.width < 2 || box.height < 2;
              return JSON.stringify({
                ring: style.outlineStyle + ' ' + style.outlineWidth + ', ' + style.boxShadow,
                name: focus.tagName + ' ' + (focus.id || focus.name || focus.textContent.trim()),
                found: focus.matches(wanted),
                seen: ring && !clipped && box.top >= -1 && box.bottom <= innerHeight + 1,
                content: focus.closest('main') !== null && focus.id !== 'content',
                top: box.top + scrollY,
                bottom: box.bottom + scrollY,
              });
            }""";

    private final Page page;
    private double reached;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Past what stands above every page, by the first link of it. */
    void toContent() {
        reached = 0;
        to("a.skip").press("Enter");
    }

    /** Goes on to there with the tabulator. */
    Keyboard to(String selector) {
        String last = "";
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            JsonNode focus = JsonMapper.shared().readTree(String.valueOf(page.evaluate(FOCUS, selector)));
            last = focus.path("name").asString();
            assertThat(focus.path("seen").asBoolean())
                    .as("focus is seen at %s", focus)
                    .isTrue();
            if (focus.path("content").asBoolean()) {
                assertThat(focus.path("bottom").asDouble())
                        .as(last + " is further down")
                        .isGreaterThan(reached);
                reached = focus.path("top").asDouble();
            }
            if (focus.path("found").asBoolean()) {
                return this;
            }
        }
        throw new AssertionError("the tabulator does not lead to " + selector + ", but last to " + last);
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }
}
