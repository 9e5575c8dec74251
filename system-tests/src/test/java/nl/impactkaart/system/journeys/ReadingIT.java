package nl.impactkaart.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.testing.Client;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages are read by who magnifies them, by who has no mouse, and by who prints them. */
class ReadingIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    private static final Path PAPERS = Path.of("target", "papers");

    private static String home = "";

    /** With a change in it that makes a difference. */
    @BeforeAll
    static void aMapOfOurOwn() {
        Client editor = TOWN.program("editor");
        WheelsToMeals map = WheelsToMeals.enteredBy(editor);
        editor.put(map.path() + "/costs/" + map.contract(), """
                        {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL", "firstYear": 1,
                        "lastYear": 1, "fixedAmountMinor": 3000000, "reason": "Het contract is verlengd"}""").expect(200);
        long last = editor.post(map.path() + "/scenarios", """
                        {"name": "Meer mensen", "adjustments": [
                         {"kind": "REACH", "figure": "plannedPeople", "operation": "SCALE", "value": "1.5"}]}""").expect(201).sequence();
        editor.get(map.path() + "?atLeast=" + last).expect(200);
        home = TOWN.origin() + "/maps/" + map.id();
    }

    @Test
    void a_moment_of_the_past_is_chosen_without_a_mouse() {
        Page page = TOWN.person("Anna", "editor", "auditor");
        page.navigate(home + "/as-of");
        Keyboard keyboard = new Keyboard(page);
        keyboard.toContent();
        // By way of the parts of the moment and the button of its calendar.
        keyboard.to("#moment").to("main form button");
    }

    /** At 200 % a window of 1100 pixels has room for half as many. */
    @Test
    void at_twice_the_size_nothing_falls_off_the_page() {
        Page page = TOWN.person("Anna", "editor", "auditor");
        page.setViewportSize(Town.WIDE / 2, 450);
        List<String> wider = new ArrayList<>();
        List<String> pages = List.of(
                TOWN.origin() + "/maps",
                home,
                home + "/fill",
                home + "/scenarios",
                home + "/scenarios/new",
                home + "/evolution",
                home + "/difference",
                home + "/versions",
                home + "/report");
        for (String address : pages) {
            page.navigate(address);
            Object hidden =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!hidden.equals(0)) {
                wider.add(address + " by " + hidden);
            }
            // What stays in sight while one scrolls leaves room for what one scrolls to.
            Object kept = page.evaluate("""
                    Math.max(0, ...[...document.querySelectorAll('body *')]
                      .filter(each => ['sticky', 'fixed'].includes(getComputedStyle(each).position))
                      .map(each => each.getBoundingClientRect().height / innerHeight))""");
            assertThat(((Number) kept).doubleValue()).as(address).isLessThan(0.5);
        }
        assertThat(wider).isEmpty();
    }

    @Test
    void on_paper_no_page_is_empty_and_no_heading_is_parted_from_what_it_is_about() throws IOException {
        Files.createDirectories(PAPERS);
        Page page = TOWN.person("Anna", "editor", "auditor");
        Map<String, String> papers = Map.of("map", "", "difference", "/difference", "evolution", "/evolution");
        for (Map.Entry<String, String> paper : papers.entrySet()) {
            page.navigate(home + paper.getValue());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            List<String> headings = page.locator("main :is(h1, h2, h3, h4):visible").allInnerTexts().stream()
                    .map(ReadingIT::plain)
                    .toList();
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            Files.write(PAPERS.resolve(paper.getKey() + ".pdf"), pdf);
            List<List<String>> sheets = read(pdf);
            for (List<String> sheet : sheets) {
                assertThat(sheet).as(paper.getKey() + ": " + sheets).hasSizeGreaterThan(2);
                assertThat(headings).as(paper.getKey() + ": " + sheet).doesNotContain(sheet.getLast());
            }
            String all = String.join("", sheets.stream().flatMap(List::stream).toList());
            assertThat(page.locator("main h2:visible").allInnerTexts())
                    .as(paper.getKey())
                    .allSatisfy(heading -> assertThat(all.replace(" ", ""))
                            .contains(plain(heading).replace(" ", "")));
        }
    }

    /** The lines of every page. */
    private static List<List<String>> read(byte[] pdf) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(stripper.getText(document)
                        .lines()
                        .map(ReadingIT::plain)
                        .filter(line -> !line.isEmpty())
                        .toList());
            }
        }
        return pages;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u2060]+", " ").strip();
    }
}
