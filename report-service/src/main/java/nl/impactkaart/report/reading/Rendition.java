package nl.impactkaart.report.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.report.Sha256;
import nl.impactkaart.report.reading.StoredReports.StoredDocument;
import nl.impactkaart.report.rendering.ReportRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * In which form and language a reader wants a report.
 *
 * @param language of a page, its print or its spreadsheet; JSON has one form only
 */
record Rendition(Format format, Locale language) {

    /** What a browser may load for the document: the style and the pictures that it holds, and nothing else. */
    String contentSecurityPolicy(StoredDocument document) {
        String style = "";
        if (format == Format.HTML) {
            String page = new String(document.bytes(), StandardCharsets.UTF_8);
            // The only one: text of users is escaped.
            String content = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
            style = "style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(Sha256.of(content.getBytes(StandardCharsets.UTF_8)))
                    + "'; img-src data:; ";
        }
        return "default-src 'none'; " + style + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    /**
     * What the parameters say, or else the headers.
     *
     * @throws ProblemException 400 for an unknown parameter value, 406 when no format suits
     */
    static Rendition of(@Nullable String format, @Nullable String language, HttpHeaders headers) {
        Format chosen = format == null ? accepted(headers) : format(format);
        return new Rendition(
                chosen,
                chosen == Format.JSON ? Locale.ENGLISH : language == null ? preferred(headers) : language(language));
    }

    private static Format format(String name) {
        return Arrays.stream(Format.values())
                .filter(known -> known.id().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("format", "must be html, pdf, xlsx or json"));
    }

    private static Locale language(String language) {
        return ReportRenderer.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> invalid("language", "must be nl or en"));
    }

    private static Format accepted(HttpHeaders headers) {
        List<MediaType> accepted;
        try {
            accepted = headers.getAccept();
        } catch (InvalidMediaTypeException e) {
            throw invalid(HttpHeaders.ACCEPT, "is not a list of media types");
        }
        if (accepted.isEmpty()) {
            return Format.JSON;
        }
        return Arrays.stream(Format.values())
                .filter(format -> quality(accepted, format.mediaType()) > 0)
                // Of formats that are as welcome as each other the one that was named first is taken.
                .min(Comparator.comparingDouble((Format format) -> -quality(accepted, format.mediaType()))
                        .thenComparingInt(format -> place(accepted, format.mediaType())))
                .orElseThrow(() -> new ProblemException(
                        406,
                        "not-acceptable",
                        "Not acceptable",
                        "A report comes as text/html, application/pdf, application/json or as a spreadsheet"
                                + " (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet). Ask for one of"
                                + " them in Accept, or by ?format=.",
                        HttpHeaders.ACCEPT));
    }

    /** What the most specific of the accepted ranges says of a type; 0 when none includes it. */
    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int place(List<MediaType> accepted, MediaType type) {
        return (int) accepted.stream().takeWhile(range -> !range.includes(type)).count();
    }

    private static Locale preferred(HttpHeaders headers) {
        try {
            List<Locale.LanguageRange> ranges = headers.getAcceptLanguage();
            Locale match = Locale.lookup(ranges, ReportRenderer.LANGUAGES);
            return match == null ? ReportRenderer.LANGUAGES.getFirst() : match;
        } catch (IllegalArgumentException e) {
            return ReportRenderer.LANGUAGES.getFirst();
        }
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(400, "invalid-field", "Invalid field", "\"" + field + "\" " + message + ".", field);
    }
}
