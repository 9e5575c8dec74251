package nl.impactkaart.report.printing;

import java.util.HexFormat;
import java.util.Optional;
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
     */
    public byte[] pdf(byte[] page) {
        byte[] sha256 = Sha256.of(page);
        return kept(sha256).orElseGet(() -> print(page, sha256));
    }

    private Optional<byte[]> kept(byte[] page) {
        return database.sql("SELECT bytes FROM print WHERE page_sha256 = :page")
                .param("page", page)
                .query(byte[].class)
                .optional();
    }

    /** The same, and it is kept nowhere. */
    public static byte[] printed(byte[] page) {
        return PdfPrinter.print(PaperPage.of(page), Sha256.of(page));
    }

    private byte[] print(byte[] page, byte[] sha256) {
        byte[] printed = printed(page);
        database.sql("INSERT INTO print (page_sha256, bytes) VALUES (:page, :bytes) ON CONFLICT DO NOTHING")
                .param("page", sha256)
                .param("bytes", printed)
                .update();
        // Two who asked at once get the one that is kept.
        return kept(sha256)
                .orElseThrow(
                        () -> new IllegalStateException("page " + HexFormat.of().formatHex(sha256)));
    }
}
