package nl.impactkaart.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that the account running Impactkaart alone can read; where the file system knows no modes, as it is. */
public final class OwnerOnly {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /**
     * Creates a folder, and those above it that are missing, with mode 0700. A folder that exists is left as it is.
     *
     * @throws IOException when it cannot be created, or something else bears the name
     */
    public static Path createDirectories(Path directory) throws IOException {
        return Files.createDirectories(directory, mode("rwx------"));
    }

    /**
     * Writes a text with mode 0600. It appears at once or not at all, also when the machine stops half-way.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file");
        }
        Path fresh = Files.createTempFile(folder, ".", ".new", mode("rw-------"));
        try {
            Files.writeString(fresh, text, UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
