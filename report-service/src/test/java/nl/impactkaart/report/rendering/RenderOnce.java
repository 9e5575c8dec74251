package nl.impactkaart.report.rendering;

import java.util.Locale;
import nl.impactkaart.report.regenerating.Document;
import nl.impactkaart.report.regenerating.ReportSource;

/** Renders one page without a service. */
public final class RenderOnce {

    private RenderOnce() {}

    public static byte[] page(ReportSource source, Locale language) {
        return new ReportRenderer()
                .render(source).stream()
                        .filter(document -> document.format().equals("html")
                                && document.language().equals(language))
                        .map(Document::bytes)
                        .findFirst()
                        .orElseThrow();
    }
}
