package nl.impactkaart.command.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.note.SigningKey;

/** Signing keys in files that only their owner can read. */
final class KeyFiles {

    private KeyFiles() {}

    /**
     * The key in the file.
     *
     * @throws IllegalStateException when there is none, saying which file and why
     */
    static SigningKey read(Path file) {
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (IOException | MalformedException e) {
            throw new IllegalStateException("the signing key of the log cannot be read from " + file + ": " + e, e);
        }
    }

    /** The key in the file; a new one when there is no file. Copies that start at once agree on one. */
    static SigningKey readOrMake(Path file, String origin) {
        if (Files.notExists(file)) {
            make(file.toAbsolutePath(), SigningKey.generate(origin, new SecureRandom()));
        }
        return read(file);
    }

    private static void make(Path file, SigningKey key) {
        try {
            Path directory = Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(
                    directory,
                    "log",
                    ".key",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(draft, key.secretText());
                // A link appears whole or not at all, and never takes the place of another's.
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // Another copy was first; its key is the one.
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key of the log cannot be written to " + file, e);
        }
    }
}
