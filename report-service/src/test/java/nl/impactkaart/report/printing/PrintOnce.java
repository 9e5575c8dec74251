package nl.impactkaart.report.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.impactkaart.report.Sha256;

/** Prints one page in a process of its own: from the first path to the second. */
public final class PrintOnce {

    private PrintOnce() {}

    public static void main(String[] paths) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(paths[0]));
        Files.write(Path.of(paths[1]), PdfPrinter.print(PaperPage.of(page), Sha256.of(page)));
    }
}
