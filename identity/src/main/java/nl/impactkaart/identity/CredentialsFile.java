package nl.impactkaart.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secrets of the first clients, by role, readable by the account that runs identity alone (mode 0600). It is
 * replaced as a whole or not at all.
 */
record CredentialsFile(Path path, String setting, JsonMapper json) {

    private static final TypeReference<Map<String, Map<String, String>>> ENTRIES = new TypeReference<>() {};

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** The id of the client that the file names for a role; null when it names none. */
    @Nullable
    String clientId(String role) {
        Map<String, String> client = read().getOrDefault(role, Map.of());
        return client.containsKey("clientSecret") ? client.get("clientId") : null;
    }

    /** Entries by role; nothing where there is no file, or none of ours. */
    Map<String, Map<String, String>> read() {
        try {
            return json.readValue(Files.readAllBytes(path), ENTRIES);
        } catch (IOException | JacksonException e) {
            return Map.of();
        }
    }

    /** @throws UncheckedIOException when it cannot be written; the message names the path */
    void write(Map<String, Map<String, String>> credentials) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("not a file");
            }
            Path fresh = Files.createTempFile(folder, ".credentials", ".new", ownerOnly());
            try {
                store(fresh, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(credentials));
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(setting + " " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void store(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
