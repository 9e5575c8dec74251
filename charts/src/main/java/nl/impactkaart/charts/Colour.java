package nl.impactkaart.charts;

import java.util.regex.Pattern;

/** A colour of the screen; each part from 0 to 255. */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double DARKER = 0.97;

    static Colour of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException("not a colour such as #00766c: " + written);
        }
        int rgb = Integer.parseInt(written.substring(1), 16);
        return new Colour(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    /** Of the same hue, somewhat darker. */
    Colour darker() {
        return new Colour((int) (red * DARKER), (int) (green * DARKER), (int) (blue * DARKER));
    }

    /** From 1 to 21, by WCAG 2.2. */
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** From 0, black, to 1, white. */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        String digits = Integer.toHexString(0x1000000 | (red << 16) | (green << 8) | blue);
        return "#" + digits.substring(1);
    }
}
