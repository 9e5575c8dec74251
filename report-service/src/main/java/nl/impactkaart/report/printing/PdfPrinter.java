package nl.impactkaart.report.printing;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * Prints a page as PDF by PDF/UA-1 (readable aloud) and PDF/A-3a (readable in fifty years): tagged, with its fonts and its
 * colour profile. The same page gives the same bytes, in any process.
 */
final class PdfPrinter {

    private static final String PRODUCER = "Impactkaart";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private record Font(String file, int weight) {}

    private static final List<Font> FONTS =
            List.of(new Font("LiberationSans-Regular.ttf", 400), new Font("LiberationSans-Bold.ttf", 700));

    private PdfPrinter() {}

    /**
     * The page on paper.
     *
     * @param sha256 of the page, from which the document's identity is taken
     */
    static byte[] print(PaperPage page, byte[] sha256) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(COLOURS)
                .withProducer(PRODUCER)
                .useSVGDrawer(new BatikSVGDrawer())
                .useDefaultPageSize(210, 297, PdfRendererBuilder.PageSizeUnits.MM)
                .withW3cDocument(page.document(), null)
                .toStream(bytes);
        for (Font font : FONTS) {
            builder.useFont(
                    stream(font.file()),
                    PaperPage.FONT,
                    font.weight(),
                    FontStyle.NORMAL,
                    true,
                    EnumSet.allOf(FSFontUseCase.class));
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                document.setDocumentId(ByteBuffer.wrap(sha256).getLong());
                date(document, page.modified());
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> stream(String font) {
        return () -> Objects.requireNonNull(
                PdfPrinter.class.getClassLoader().getResourceAsStream("liberation/" + font), font);
    }

    /** Sets everything that would tell when it was printed. */
    private static void date(PDDocument document, Instant at) throws IOException {
        Calendar moment = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try (InputStream stored = metadata.exportXMPMetadata()) {
            XMPMetadata xmp = new DomXmpParser().parse(stored);
            XMPBasicSchema basic = xmp.getXMPBasicSchema();
            basic.setCreateDate(moment);
            basic.setModifyDate(moment);
            basic.setMetadataDate(moment);
            ByteArrayOutputStream dated = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, dated, true);
            metadata.importXMPMetadata(dated.toByteArray());
        } catch (XmpParsingException | TransformerException e) {
            throw new IOException("the metadata of a PDF could not be dated", e);
        }
    }
}
