package nl.impactkaart.report;

import org.jspecify.annotations.Nullable;

/**
 * The colour of headings and bars: legible on white, as WCAG 2.2 asks of text (4.5 to 1).
 *
 * @param colour as {@code #rrggbb}
 */
public record Accent(String colour) {

    private static final Accent OWN = new Accent("#00766c");
    private static final double LEAST_CONTRAST = 4.5;
    private static final double DARKER = 0.95;
    private static final double TINT = 0.93;

    /** That of an organisation, darkened as far as it must be; Impactkaart's own where it has chosen none. */
    public static Accent of(@Nullable String chosen) {
        return chosen == null ? OWN : darkened(chosen);
    }

    private static Accent darkened(String chosen) {
        int rgb = Integer.parseInt(chosen.substring(1), 16);
        while (contrastWithWhite(rgb) < LEAST_CONTRAST) {
            rgb = mapped(rgb, channel -> channel * DARKER);
        }
        return new Accent(hex(rgb));
    }

    /** A style sheet in which {@code $accent} and {@code $tint} stand for this colour and for a light ground of it. */
    public String in(String style) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        String tint = hex(mapped(rgb, channel -> 255 - (255 - channel) * (1 - TINT)));
        return style.replace("$accent", colour).replace("$tint", tint);
    }

    private interface OfChannel {
        double apply(int channel);
    }

    private static int mapped(int rgb, OfChannel change) {
        int mapped = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mapped |= (int) change.apply(rgb >> shift & 0xff) << shift;
        }
        return mapped;
    }

    /** By WCAG's relative luminance. */
    private static double contrastWithWhite(int rgb) {
        double luminance =
                0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(int rgb) {
        return "#%06x".formatted(rgb);
    }
}
