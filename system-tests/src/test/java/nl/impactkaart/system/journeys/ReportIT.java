package nl.impactkaart.system.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A story is told, a grant linked, the report read and shared, and the story withdrawn. */
class ReportIT {

    @RegisterExtension
    private static final Town TOWN = Town.shared();

    private static final String MAPS = "/api/v1/impact-maps";

    /** A map of its own, so that no other journey changes its report. */
    private static UUID map(String project) {
        Client editor = TOWN.program("editor");
        UUID map = UUID.fromString(editor.post(MAPS, """
                        {"project": "%s", "projectType": "LONELINESS", "periodStart": "2026-01-01", "periodEnd": "2026-12-31",
                         "currency": "EUR", "perspective": "EX_ANTE"}""".formatted(project))
                .expect(201)
                .json()
                .path("id")
                .asString());
        long sequence = editor.post(MAPS + "/" + map + "/costs", """
                        {"description": "Beroepskracht", "payer": "Gemeente", "category": "PERSONNEL", "firstYear": 1, "lastYear": 1,
                         "fixedAmountMinor": 2000000}""")
                .expect(201)
                .json()
                .path("sequence")
                .asLong();
        editor.get(MAPS + "/" + map + "?atLeast=" + sequence).expect(200);
        return map;
    }

    @Test
    void a_story_with_a_picture_is_in_the_report_until_it_is_withdrawn() throws IOException {
        UUID map = map("Samen aan tafel");
        Page page = TOWN.person("Anna", "editor");
        String home = TOWN.origin() + "/maps/" + map;
        page.navigate(home + "/stories");
        Town.lookAround(page, "stories-empty");
        button(page, "Vertel het eerste verhaal").click();
        page.setInputFiles("#picture1", new FilePayload("tafel.png", "image/png", picture()));
        page.fill("#field-title", "Eindelijk gezelschap");
        page.fill("#field-text", "Zij at jaren alleen.\nNu kookt zij elke dinsdag mee.");
        page.fill("#field-consent", "Mondeling, voor het rapport, tot eind 2027");
        page.fill("#field-consentedOn", "2026-01-15");
        button(page, "Vertel dit verhaal").click();
        assertThat(page.locator("main").innerText()).contains("Beschrijf wat er op de foto staat.");
        Town.look(page, "story-new-fault");

        page.setInputFiles("#picture1", new FilePayload("tafel.png", "image/png", picture()));
        page.fill("#alternativeText1", "Een gedekte tafel");
        button(page, "Vertel dit verhaal").click();
        page.waitForURL("**/stories?atLeast=*");
        Town.lookAround(page, "stories");
        link(page, "Eindelijk gezelschap").click();
        assertThat(page.locator("main").innerText()).contains("Zij at jaren alleen.", "tot eind 2027");
        assertThat(page.getByAltText("Een gedekte tafel").evaluate("picture => picture.naturalWidth"))
                .isEqualTo(64);
        Town.lookAround(page, "story");

        page.navigate(home + "/report");
        awaitReport(page);
        Town.lookAround(page, "report");
        Download pdf = page.waitForDownload(() -> button(page, "PDF downloaden").click());
        assertThat(pdf.suggestedFilename()).startsWith("impactrapport-").endsWith("-nl.pdf");
        assertThat(new String(Files.readAllBytes(pdf.path()), US_ASCII)).startsWith("%PDF-");
        button(page, "Lees het rapport").click();
        assertThat(page.locator("body").innerText()).contains("Samen aan tafel", "Zij at jaren alleen.");
        // It has the style and the pictures that it brings, under its own policy.
        assertThat(page.getByAltText("Een gedekte tafel").evaluate("picture => picture.naturalWidth"))
                .isEqualTo(64);
        assertThat(page.evaluate("getComputedStyle(document.body).fontFamily").toString())
                .contains("system-ui");
        String told = page.url();

        page.navigate(home + "/stories");
        link(page, "Intrekken: Eindelijk gezelschap").click();
        Town.lookAround(page, "story-withdrawal");
        button(page, "Trek voorgoed in").click();
        page.waitForURL("**/stories?atLeast=*");
        assertThat(page.locator("main").innerText())
                .contains("Ingetrokken verhalen")
                .doesNotContain("Eindelijk gezelschap");
        page.navigate(home + "/report");
        awaitReport(page);
        button(page, "Lees het rapport").click();
        assertThat(page.locator("body").innerText()).contains("Samen aan tafel").doesNotContain("Zij at jaren alleen.");
        page.navigate(told + "&revision=" + revisionThatToldIt(map));
        assertThat(page.locator("h2").innerText()).isEqualTo("Deze versie is niet meer te lezen");
        Town.look(page, "report-gone");
    }

    /** The first one that cannot be read any more. */
    private static int revisionThatToldIt(UUID map) {
        Client editor = TOWN.program("editor");
        for (int revision = 1; revision < 20; revision++) {
            if (editor.get(MAPS + "/" + map + "/report/revisions/" + revision + "?format=html")
                            .status()
                    == 410) {
                return revision;
            }
        }
        throw new AssertionError("no revision was withdrawn");
    }

    @Test
    void a_grant_finds_the_map_and_its_funder_reads_the_report() {
        String project = "Buurtkamer " + UUID.randomUUID();
        String number = "SW " + UUID.randomUUID();
        UUID map = map(project);
        String home = TOWN.origin() + "/maps/" + map;
        Page page = TOWN.person("Anna", "editor");
        page.navigate(home + "/grants");
        Town.lookAround(page, "grants-empty");
        button(page, "Koppel een subsidie").click();
        page.fill("#field-number", number);
        page.fill("#field-funder", "Gemeente Voorbeeld");
        page.fill("#field-amountMinor", "12.500");
        page.fill("#field-periodStart", "2026-12-31");
        page.fill("#field-periodEnd", "2026-01-01");
        page.fill("#field-funderId", TOWN.funder().toString());
        button(page, "Koppel de subsidie").click();
        assertThat(page.locator("main").innerText()).contains("De laatste dag ligt voor de eerste.");
        Town.look(page, "grant-new-fault");
        page.fill("#field-periodStart", "2026-01-01");
        page.fill("#field-periodEnd", "2026-12-31");
        button(page, "Koppel de subsidie").click();
        page.waitForURL("**/grants?atLeast=*");
        assertThat(page.locator("main").innerText()).contains(number, "€\u00a012.500,00");

        button(page, "Deel met een organisatie").click();
        page.fill("#field-organisation", TOWN.funder().toString());
        button(page, "Deel").click();
        page.waitForURL("**/grants?atLeast=*");
        assertThat(page.locator(".readers").innerText())
                .contains("Gemeente Voorbeeld", TOWN.funder().toString());
        Town.lookAround(page, "grants");

        page.navigate(TOWN.origin() + "/maps");
        page.locator("#grant").pressSequentially(number.toLowerCase(Locale.ROOT));
        page.waitForURL("**grant=sw**" + number.substring(number.length() - 4) + "**");
        assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("#list").innerText()).contains(project);

        reviseTheCost(map, "De huur steeg");
        Page funder = TOWN.funder("Fien");
        assertThat(funder.url()).endsWith("/shared");
        assertThat(funder.locator("code.id").innerText())
                .isEqualTo(TOWN.funder().toString());
        funder.fill("#text", project);
        funder.waitForURL("**text=Buurtkamer**");
        Town.lookAround(funder, "shared");
        link(funder, "Rapport van " + project).click();
        awaitReport(funder);
        assertThat(funder.locator(".changes").innerText())
                .contains("Beroepskracht", "kosten, herzien", "€\u00a05.000,00", "De huur steeg");
        Town.lookAround(funder, "report-funder");
        button(funder, "Lees het rapport").click();
        assertThat(funder.locator("body").innerText()).contains(project);

        page.navigate(home + "/grants");
        button(page, "Niet meer delen met Gemeente Voorbeeld").click();
        page.waitForURL("**/grants?atLeast=*");
        assertThat(page.locator("main").innerText()).contains("U deelt deze impactkaart nog met niemand.");
        await().until(() -> {
            funder.navigate(home + "/report");
            return funder.locator("h1").innerText().equals("Deze pagina is er niet");
        });
        link(page, "Ontkoppelen: " + number).click();
        button(page, "Ontkoppel").click();
        assertThat(page.locator("main").innerText()).contains("Vul dit in.");
        page.fill("#field-reason", "Dit was de subsidie van een ander project");
        button(page, "Ontkoppel").click();
        page.waitForURL("**/grants?atLeast=*");
        assertThat(page.locator("main").innerText()).contains("Er is nog geen subsidie gekoppeld.");
    }

    /** And waits for the report that tells of it. */
    private static void reviseTheCost(UUID map, String reason) {
        Client editor = TOWN.program("editor");
        String cost = editor.get(MAPS + "/" + map)
                .json()
                .path("costs")
                .get(0)
                .path("costId")
                .asString();
        long sequence = editor.put(MAPS + "/" + map + "/costs/" + cost, """
                        {"description": "Beroepskracht", "payer": "Gemeente", "category": "PERSONNEL", "firstYear": 1, "lastYear": 1,
                         "fixedAmountMinor": 2500000, "reason": "%s"}""".formatted(reason))
                .expect(200)
                .json()
                .path("sequence")
                .asLong();
        await().until(() ->
                editor.get(MAPS + "/" + map + "/report?atLeast=" + sequence).status() == 200);
    }

    /** Until it shows every change; the page sees to that by itself. */
    private static void awaitReport(Page page) {
        page.getByText("Het rapport is bij").waitFor();
        button(page, "Lees het rapport").waitFor();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
