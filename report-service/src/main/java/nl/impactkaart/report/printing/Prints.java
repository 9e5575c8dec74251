package nl.impactkaart.report.printing;

import java.util.Optional;
import java.util.function.BiFunction;
import nl.impactkaart.report.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages look like on paper. A page is printed once, however often it is asked for. */
@Component
public final class Prints {

    private final JdbcClient database;

    Prints(JdbcClient database) {
        this.database = database;
    }

    /**
     * The page as PDF.
     *
     * @param page a stored report, as HTML
     * @param kept false for a page that shows stories: their keys rule where they are kept, and not here
     */
    public byte[] pdf(byte[] page, boolean kept) {
        return printed(page, kept, "pdf", PdfPrinter::print);
    }

    /**
     * The tables of the page as a spreadsheet (Office Open XML).
     *
     * @param page a stored report, as HTML
     * @param kept false for a page that shows stories: their keys rule where they are kept, and not here
     */
    public byte[] spreadsheet(byte[] page, boolean kept) {
        return printed(page, kept, "xlsx", (paper, _) -> SpreadsheetPrinter.print(paper));
    }

    private byte[] printed(byte[] page, boolean kept, String format, BiFunction<PaperPage, byte[], byte[]> printer) {
        byte[] sha256 = Sha256.of(page);
        if (!kept) {
            return printer.apply(PaperPage.of(page), sha256);
        }
        return kept(sha256, format).orElseGet(() -> {
            keep(sha256, format, printer.apply(PaperPage.of(page), sha256));
            // Two who asked at once get the one that is kept.
            return kept(sha256, format).orElseThrow(() -> new IllegalStateException("a print went missing"));
        });
    }

    private Optional<byte[]> kept(byte[] page, String format) {
        return database.sql("SELECT bytes FROM print WHERE page_sha256 = :page AND format = :format")
                .param("page", page)
                .param("format", format)
                .query(byte[].class)
                .optional();
    }

    private void keep(byte[] page, String format, byte[] printed) {
        database.sql("""
                        INSERT INTO print (page_sha256, format, bytes) VALUES (:page, :format, :bytes)
                        ON CONFLICT DO NOTHING""")
                .param("page", page)
                .param("format", format)
                .param("bytes", printed)
                .update();
    }
}
