package nl.impactkaart.report.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.report.rendering.ReportRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * In which form and language a reader wants a report.
 *
 * @param format {@code html} or {@code json}
 * @param language of a page; JSON has one form only
 */
record Rendition(String format, Locale language) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    MediaType mediaType() {
        return format.equals("html") ? HTML : MediaType.APPLICATION_JSON;
    }

    /** What a browser may load for the document: the style that it holds, and nothing else. */
    String contentSecurityPolicy(byte[] document) {
        String style = "";
        if (format.equals("html")) {
            String page = new String(document, StandardCharsets.UTF_8);
            // The only one: text of users is escaped.
            String content = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
            style = "style-src 'sha256-" + sha256(content) + "'; ";
        }
        return "default-src 'none'; " + style + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * What the parameters say, or else the headers.
     *
     * @throws ProblemException 400 for an unknown parameter value, 406 when no format suits
     */
    static Rendition of(@Nullable String format, @Nullable String language, HttpHeaders headers) {
        String chosen = format == null ? accepted(headers) : format(format);
        return new Rendition(
                chosen,
                chosen.equals("json") ? Locale.ENGLISH : language == null ? preferred(headers) : language(language));
    }

    private static String format(String format) {
        if (format.equals("html") || format.equals("json")) {
            return format;
        }
        throw invalid("format", "must be html or json");
    }

    private static Locale language(String language) {
        return ReportRenderer.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> invalid("language", "must be nl or en"));
    }

    private static String accepted(HttpHeaders headers) {
        List<MediaType> accepted;
        try {
            accepted = headers.getAccept();
        } catch (InvalidMediaTypeException e) {
            throw invalid(HttpHeaders.ACCEPT, "is not a list of media types");
        }
        if (accepted.isEmpty()) {
            return "json";
        }
        double json = quality(accepted, MediaType.APPLICATION_JSON);
        double html = quality(accepted, MediaType.TEXT_HTML);
        if (json <= 0 && html <= 0) {
            throw new ProblemException(
                    406,
                    "not-acceptable",
                    "Not acceptable",
                    "A report comes as text/html or application/json. Ask for one of them in Accept.",
                    HttpHeaders.ACCEPT);
        }
        return html > json || (html == json && firstIsHtml(accepted)) ? "html" : "json";
    }

    /** What the most specific of the accepted ranges says of a type; 0 when none includes it. */
    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    /** Of types that are as welcome as each other the first one is taken. */
    private static boolean firstIsHtml(List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.includes(MediaType.TEXT_HTML) || range.includes(MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(range -> !range.includes(MediaType.APPLICATION_JSON))
                .isPresent();
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
