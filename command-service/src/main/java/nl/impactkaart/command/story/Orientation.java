package nl.impactkaart.command.story;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, by what its JPEG says (EXIF 2.32, tag 0x0112): a picture made anew has to be turned itself. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966; // "Exif"
    private static final int LITTLE_ENDIAN = 0x4949; // "II"
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private Orientation() {}

    /** From 1 (upright) to 8, as EXIF counts; 1 when the picture says nothing. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            if (Short.toUnsignedInt(bytes.getShort()) != START_OF_IMAGE) {
                return UPRIGHT;
            }
            while (true) {
                int marker = Short.toUnsignedInt(bytes.getShort());
                int length = Short.toUnsignedInt(bytes.getShort(bytes.position()));
                if (marker == EXIF_SEGMENT && bytes.getInt(bytes.position() + 2) == EXIF) {
                    return ofTiff(bytes.slice(bytes.position() + 8, length - 8));
                }
                if (marker == START_OF_SCAN || length < 2) {
                    return UPRIGHT;
                }
                bytes.position(bytes.position() + length);
            }
        } catch (RuntimeException e) {
            // It ends too early, or says nonsense.
            return UPRIGHT;
        }
    }

    private static int ofTiff(ByteBuffer tiff) {
        if (Short.toUnsignedInt(tiff.getShort(0)) == LITTLE_ENDIAN) {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int orientation = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return orientation >= UPRIGHT && orientation <= LAST ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether upright its width is its height. */
    static boolean lies(int orientation) {
        return orientation > 4;
    }

    /** From a pixel as it is stored to where it belongs. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
