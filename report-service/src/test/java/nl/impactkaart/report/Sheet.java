package nl.impactkaart.report;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF beside each other, small and in sixteen shades of grey, so that a picture of them takes little room. */
record Sheet(BufferedImage picture) {

    private static final int DPI = 40;
    private static final int WIDTH = 330;
    private static final int HEIGHT = 467;
    private static final int IN_A_ROW = 4;

    /** Neither paper nor ink: a page more or less is not taken for an empty one. */
    private static final int NO_PAGE = 8;

    private static final IndexColorModel SHADES = shades();

    private static IndexColorModel shades() {
        byte[] shades = new byte[16];
        for (int shade = 0; shade < shades.length; shade++) {
            shades[shade] = (byte) (17 * shade);
        }
        return new IndexColorModel(4, shades.length, shades, shades, shades);
    }

    /** @param most pages; later ones are left out */
    static Sheet of(byte[] pdf, int most) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            int pages = Math.min(document.getNumberOfPages(), most);
            Sheet sheet = empty(pages);
            for (int page = 0; page < pages; page++) {
                sheet.place(page, renderer.renderImageWithDPI(page, DPI, ImageType.GRAY));
            }
            return sheet;
        }
    }

    private static Sheet empty(int pages) {
        int rows = Math.ceilDiv(pages, IN_A_ROW);
        BufferedImage picture = new BufferedImage(
                Math.min(pages, IN_A_ROW) * WIDTH, rows * HEIGHT, BufferedImage.TYPE_BYTE_BINARY, SHADES);
        WritableRaster raster = picture.getRaster();
        int[] row = new int[picture.getWidth()];
        Arrays.fill(row, NO_PAGE);
        for (int y = 0; y < picture.getHeight(); y++) {
            raster.setSamples(0, y, row.length, 1, 0, row);
        }
        return new Sheet(picture);
    }

    private void place(int page, BufferedImage image) {
        Raster from = image.getRaster();
        WritableRaster to = picture.getRaster();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                to.setSample(left(page) + x, top(page) + y, 0, from.getSample(x, y, 0) / 16);
            }
        }
    }

    static Sheet read(Path path) throws IOException {
        return new Sheet(ImageIO.read(path.toFile()));
    }

    void write(Path path) throws IOException {
        ImageIO.write(picture, "png", path.toFile());
    }

    /**
     * How much another sheet looks otherwise.
     *
     * @param shades by which a pixel counts as another
     * @return the share of such pixels on the page that has most of them; 1 for sheets of another size
     */
    double difference(Sheet other, int shades) {
        if (picture.getWidth() != other.picture.getWidth() || picture.getHeight() != other.picture.getHeight()) {
            return 1;
        }
        int most = 0;
        for (int page = 0; page < picture.getWidth() / WIDTH * (picture.getHeight() / HEIGHT); page++) {
            most = Math.max(most, different(other, page, shades));
        }
        return (double) most / (WIDTH * HEIGHT);
    }

    private int different(Sheet other, int page, int shades) {
        Raster mine = picture.getRaster();
        Raster theirs = other.picture.getRaster();
        int different = 0;
        for (int y = top(page); y < top(page) + HEIGHT; y++) {
            for (int x = left(page); x < left(page) + WIDTH; x++) {
                if (Math.abs(mine.getSample(x, y, 0) - theirs.getSample(x, y, 0)) >= shades) {
                    different++;
                }
            }
        }
        return different;
    }

    private static int left(int page) {
        return page % IN_A_ROW * WIDTH;
    }

    private static int top(int page) {
        return page / IN_A_ROW * HEIGHT;
    }
}
