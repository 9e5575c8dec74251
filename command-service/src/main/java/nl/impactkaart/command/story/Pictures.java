package nl.impactkaart.command.story;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes pictures anew from what they show, so that nothing else remains: no place, no camera, no comment. Never by way of
 * a file, as ImageIO would.
 */
final class Pictures {

    /** Of the longer side. */
    static final int MOST_PIXELS = 1_600;

    /** Before it is made smaller; a picture is looked at before it is unpacked. */
    private static final long MOST_PIXELS_IN_ALL = 40_000_000;

    private static final float JPEG_QUALITY = 0.85f;

    private Pictures() {}

    /** Why a picture is not taken; the message follows the name of its field. */
    static final class UnfitPictureException extends Exception {

        private final String reason;

        UnfitPictureException(String message) {
            super(message, null, false, false);
            this.reason = message;
        }

        String reason() {
            return reason;
        }
    }

    /**
     * A picture anew, upright, at most {@value #MOST_PIXELS} pixels wide and high.
     *
     * @param base64 a PNG or JPEG
     * @throws UnfitPictureException when it is something else, or too large
     */
    static Story.Picture anew(String base64, String alternativeText) throws UnfitPictureException {
        byte[] original = bytes(base64);
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!format.equals("png") && !format.equals("jpeg")) {
                    throw unreadable();
                }
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS_IN_ALL) {
                    throw new UnfitPictureException(
                            "has more than " + MOST_PIXELS_IN_ALL / 1_000_000 + " million pixels; make it smaller");
                }
                int turn = format.equals("jpeg") ? Orientation.of(original) : Orientation.UPRIGHT;
                BufferedImage shown = drawn(reader.read(0), turn, format.equals("png"));
                byte[] anew = written(shown, format);
                return new Story.Picture(
                        "image/" + format, alternativeText, Base64.getEncoder().encodeToString(anew));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static byte[] bytes(String base64) throws UnfitPictureException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnfitPictureException("is no base64");
        }
    }

    private static UnfitPictureException unreadable() {
        return new UnfitPictureException("is no PNG or JPEG that can be read");
    }

    /** Upright, in the size in which it is kept, in plain RGB. */
    private static BufferedImage drawn(BufferedImage read, int orientation, boolean transparent) {
        boolean lies = Orientation.lies(orientation);
        int width = lies ? read.getHeight() : read.getWidth();
        int height = lies ? read.getWidth() : read.getHeight();
        double scale = Math.min(1, MOST_PIXELS / (double) Math.max(width, height));
        BufferedImage drawn = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        AffineTransform transform = AffineTransform.getScaleInstance(
                drawn.getWidth() / (double) width, drawn.getHeight() / (double) height);
        transform.concatenate(Orientation.upright(orientation, read.getWidth(), read.getHeight()));
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(read, transform, null);
        canvas.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
