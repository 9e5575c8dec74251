package nl.impactkaart.charts;

import java.util.regex.Pattern;

/** Texts as a picture can show them: on one line, and with the characters of XML 1.0 only. */
final class Legible {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern BREAKS = Pattern.compile("[ \\t\\n\\r\\u0085\\u2028\\u2029]+");
    /** Keeps a minus and a figure on one line of a page; some fonts show it as a box. */
    private static final String WORD_JOINER = "\u2060";

    private Legible() {}

    static String of(String text) {
        String allowed = NOT_XML.matcher(text).replaceAll("\uFFFD");
        return BREAKS.matcher(allowed).replaceAll(" ").replace(WORD_JOINER, "").strip();
    }

    static String escaped(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
