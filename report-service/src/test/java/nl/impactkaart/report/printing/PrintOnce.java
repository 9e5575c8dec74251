package nl.impactkaart.report.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.impactkaart.report.Sha256;

/** Prints one page without a service. */
public final class PrintOnce {

    private PrintOnce() {}

    public static byte[] print(byte[] page) {
        return PdfPrinter.print(PaperPage.of(page), Sha256.of(page));
    }

    /** In a process of its own: from the first path to the second. */
    public static void main(String[] paths) throws IOException {
        Files.write(Path.of(paths[1]), print(Files.readAllBytes(Path.of(paths[0]))));
    }
}
