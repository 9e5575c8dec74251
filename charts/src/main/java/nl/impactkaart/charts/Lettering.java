package nl.impactkaart.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide texts are, and what of them fits. Reckoned with the widths of Liberation Sans and Arial, and a little room, since
 * a picture is made before anybody knows with which font it is shown.
 */
final class Lettering {

    static final int SMALL = 11;
    static final int NORMAL = 12;
    static final int LARGE = 20;

    /** Of one line to the next, in its size. */
    static final double LEADING = 1.25;

    /** Of a name within a sentence; about eighty letters. */
    private static final double NAME = 500;

    /** How much wider bold letters are. */
    static final double BOLD = 1.1;

    private static final String ELLIPSIS = "…";
    /** Some fonts are wider. */
    static final double ROOM = 1.1;

    private static final double THOUSANDTH = 0.001;
    private static final int FIRST = ' ';
    private static final int ORDINARY = 600;
    private static final int CAPITAL = 760;
    private static final int WIDE = 1000;
    private static final int FIRST_WIDE = 0x1100;
    /** From the space to the tilde, in thousandths of the size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToLong(Lettering::thousandths).sum() * THOUSANDTH * size * ROOM;
    }

    static double widest(List<String> texts, double size) {
        return texts.stream().mapToDouble(text -> width(text, size)).max().orElse(0);
    }

    /** The text, or its beginning with an ellipsis. */
    static String fit(String text, double width, double size) {
        String legible = Legible.of(text);
        if (width(legible, size) <= width) {
            return legible;
        }
        int end = fitting(legible, width - width(ELLIPSIS, size), size);
        return legible.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** A name within a sentence. */
    static String brief(String name) {
        return fit(name, NAME, NORMAL);
    }

    /** The text in lines; an ellipsis ends the last line if it does not all fit. */
    static List<String> wrap(String text, double width, double size, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = Legible.of(text);
        while (lines.size() < mostLines - 1 && width(rest, size) > width) {
            int end = lineEnd(rest, width, size);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(fit(rest, width, size));
        return lines;
    }

    /** After the last word that fits, or within a word that is longer than the line. */
    private static int lineEnd(String text, double width, double size) {
        int end = Math.max(fitting(text, width, size), text.offsetByCodePoints(0, 1));
        int space = text.lastIndexOf(' ', end);
        return space > 0 ? space : end;
    }

    /** A letter keeps its accents, which need no room. */
    private static int fitting(String text, double width, double size) {
        int end = 0;
        double used = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            used += thousandths(character) * THOUSANDTH * size * ROOM;
            if (used > width) {
                break;
            }
            at += Character.charCount(character);
            end = at;
        }
        return end;
    }

    private static int thousandths(int character) {
        if (character >= FIRST && character < FIRST + WIDTHS.length) {
            return WIDTHS[character - FIRST];
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.SPACE_SEPARATOR -> WIDTHS[0];
            case Character.UPPERCASE_LETTER -> CAPITAL;
            default -> beyondLatin(character) ? WIDE : ORDINARY;
        };
    }

    /** The ellipsis too is as wide as it is high. */
    private static boolean beyondLatin(int character) {
        boolean punctuation = character >= 0x2000 && character < 0x20d0 && character != '…';
        return character == '…' || (character >= FIRST_WIDE && !punctuation);
    }
}
