package nl.impactkaart.command.organisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nl.impactkaart.command.organisation.OrganisationCommand.ChooseBranding;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import org.jspecify.annotations.Nullable;

/** Choosing the branding. */
final class BrandingRules {

    private static final int MOST_PIXELS_A_SIDE = 2_000;

    /** Contrast of text with its ground by WCAG 2.2, success criterion 1.4.3. */
    private static final double LEAST_CONTRAST = 4.5;

    private BrandingRules() {}

    static List<OrganisationEvent> choose(ChooseBranding command, Organisation organisation) {
        BrandingChosen branding = command.branding();
        requireColour(branding.colour());
        if ((branding.logoPng() == null) != (branding.logoText() == null)) {
            throw new MeaninglessFigureException(
                    branding.logoPng() == null ? "logoPng" : "logoText",
                    "is missing; a logo and the text for who cannot see it go together");
        }
        if (branding.logoPng() != null) {
            requirePng(branding.logoPng());
        }
        return branding.equals(organisation.branding()) ? List.of() : List.of(branding);
    }

    private static void requireColour(@Nullable String colour) {
        if (colour == null) {
            return;
        }
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new MeaninglessFigureException("colour", "is not a colour such as #00594f, in lower case");
        }
        if (contrastWithWhite(colour) < LEAST_CONTRAST) {
            throw new MeaninglessFigureException(
                    "colour", "cannot be read on white by everybody (contrast below 4.5 to 1); choose a darker one");
        }
    }

    /** Contrast ratio by WCAG 2.2. */
    private static double contrastWithWhite(String colour) {
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }

    private static void requirePng(String base64) {
        if (base64.length() > Limits.LOGO_LENGTH) {
            throw new MeaninglessFigureException(
                    "logoPng", "has more than " + Limits.LOGO_LENGTH + " characters; use a smaller image");
        }
        try {
            requireImage(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException | IOException e) {
            throw new MeaninglessFigureException("logoPng", "is not a PNG image in base64");
        }
    }

    /** Looks at its sides before it reads it, so that a small file cannot ask for much memory. */
    private static void requireImage(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > MOST_PIXELS_A_SIDE || reader.getHeight(0) > MOST_PIXELS_A_SIDE) {
                throw new MeaninglessFigureException(
                        "logoPng", "is more than " + MOST_PIXELS_A_SIDE + " pixels wide or high; use a smaller image");
            }
            reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
