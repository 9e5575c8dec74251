package nl.impactkaart.proof.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.impactkaart.impactmap.evolution.Language;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.bundle.BundleReader;
import nl.impactkaart.proof.bundle.BundledEvent;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.VerifierKeys;
import nl.impactkaart.proof.verify.Held.ReportFile;
import org.jspecify.annotations.Nullable;

/** The command line of the verifier: reads files, prints findings, and says by its exit code whether all is well. */
public final class Verify {

    /** Everything that is shown holds. */
    static final int HOLDS = 0;

    /** Something fails. */
    static final int FAILS = 1;

    /** Nothing was verified: the command or a file cannot be read. */
    static final int UNREADABLE = 2;

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> given, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.parse(given);
            Held held = new Held(keys(arguments.keys()), earlier(arguments.checkpoint()), reports(arguments.reports()));
            return tell(verification(arguments.bundle(), held), arguments.language(), out);
        } catch (UsageException e) {
            err.println(printable(e.getMessage()));
            err.println(Arguments.USAGE);
            return UNREADABLE;
        } catch (UnreadableFileException e) {
            err.println(printable(e.getMessage()));
            return UNREADABLE;
        }
    }

    private static int tell(Verification verification, Language language, PrintStream out) {
        for (Finding finding : verification.findings()) {
            out.println(printable("%-12s %-10s %s"
                    .formatted(
                            Words.of(finding.status()).in(language),
                            Words.of(finding.kind()).in(language),
                            finding.sentence().in(language))));
        }
        out.println(Words.verdict(verification.holds()).in(language));
        return verification.holds() ? HOLDS : FAILS;
    }

    /** What a file says must not steer the terminal on which it is shown. */
    private static String printable(@Nullable String text) {
        StringBuilder shown = new StringBuilder();
        String.valueOf(text)
                .codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static Verification verification(String file, Held held) throws UnreadableFileException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            BundleReader bundle = new BundleReader(in);
            try (ReadAhead<BundledEvent> events = new ReadAhead<>(bundle)) {
                return Verification.of(bundle.header(), events, held);
            }
        } catch (IOException | UncheckedIOException | InvalidPathException | MalformedException e) {
            throw new UnreadableFileException(file, e);
        }
    }

    private static VerifierKeys keys(String file) throws UnreadableFileException {
        try {
            return VerifierKeys.parse(Exact.text(bytes(file, SignedNote.MAX_BYTES), "the file of keys"));
        } catch (MalformedException e) {
            throw new UnreadableFileException(file, e);
        }
    }

    private static byte @Nullable [] earlier(@Nullable String file) throws UnreadableFileException {
        if (file == null) {
            return null;
        }
        byte[] note = bytes(file, SignedNote.MAX_BYTES);
        try {
            SignedNote.parse(note);
        } catch (MalformedException e) {
            throw new UnreadableFileException(file, e);
        }
        return note;
    }

    private static List<ReportFile> reports(List<String> files) throws UnreadableFileException {
        List<ReportFile> reports = new ArrayList<>();
        for (String file : files) {
            reports.add(new ReportFile(file, sha256(file)));
        }
        return reports;
    }

    private static byte[] bytes(String file, int limit) throws UnreadableFileException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new UnreadableFileException(file, "it has more than " + limit + " bytes");
            }
            return bytes;
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableFileException(file, e);
        }
    }

    private static String sha256(String file) throws UnreadableFileException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(Path.of(file)), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableFileException(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
