package nl.impactkaart.storykeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/** The keys of stories, each in a file that only its owner can read. */
public final class StoryKeys {

    private final Path directory;
    private final boolean wasThere;

    private StoryKeys(Path directory, boolean wasThere) {
        this.directory = directory;
        this.wasThere = wasThere;
    }

    /**
     * The keys in a directory, which is made if it is not there. That is done now alone: one that is lost later must not
     * come back empty and unnoticed. Where it cannot be made, {@link #trouble} says so.
     */
    public static StoryKeys in(Path directory) {
        Path place = directory.toAbsolutePath();
        try {
            Files.createDirectories(place, only("rwx------"));
            return new StoryKeys(place, true);
        } catch (IOException e) {
            return new StoryKeys(place, false);
        }
    }

    /** Why no key can be written, read or destroyed now, to follow a name of the directory; empty while all is well. */
    public Optional<String> trouble() {
        if (Files.notExists(directory)) {
            return Optional.of("is not there");
        }
        try {
            tryOut();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("cannot be written and read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Does what a new key takes, but for waiting until it is on disk. */
    private void tryOut() throws IOException {
        Path draft = Files.createTempFile(directory, "trial", ".draft", only("rw-------"));
        Path link = draft.resolveSibling(draft.getFileName() + ".link");
        try {
            Files.writeString(draft, StoryKey.generate().secretText());
            Files.createLink(link, draft);
            StoryKey.parse(Files.readString(link));
        } finally {
            Files.deleteIfExists(link);
            Files.delete(draft);
        }
    }

    /**
     * The key of a story; empty when it has none, or none any more.
     *
     * @throws UncheckedIOException when that cannot be told, also because the directory is lost
     */
    public Optional<StoryKey> find(UUID storyId) {
        Path file = file(storyId);
        try {
            return Optional.of(StoryKey.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            requireNotLost(e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the key of a story cannot be read from " + file, e);
        } catch (IllegalArgumentException e) {
            // Half destroyed when the machine went down.
            return Optional.empty();
        }
    }

    /** The key of a story; a new one when it has none. Copies that ask at once agree on one. It is on disk then. */
    public StoryKey findOrMake(UUID storyId) {
        Optional<StoryKey> known = find(storyId);
        if (known.isPresent()) {
            return known.get();
        }
        make(storyId);
        return find(storyId).orElseThrow(() -> new IllegalStateException("the key of a story was destroyed meanwhile"));
    }

    private void make(UUID storyId) {
        try {
            Path draft = Files.createTempFile(directory, "story", ".draft", only("rw-------"));
            try {
                write(draft, ByteBuffer.wrap(StoryKey.generate().secretText().getBytes(US_ASCII)));
                // A link appears whole or not at all, and never takes the place of another's.
                Files.createLink(file(storyId), draft);
            } catch (FileAlreadyExistsException e) {
                // Another request was first; its key is the one.
            } finally {
                Files.delete(draft);
            }
            flushDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException("the key of a story cannot be written to " + directory, e);
        }
    }

    /**
     * Destroys the key of a story, if there is one: it is overwritten, whatever other links to it a crash has left.
     *
     * @throws UncheckedIOException when it may be there still, also because the directory is lost
     */
    public void destroy(UUID storyId) {
        Path file = file(storyId);
        try {
            write(file, ByteBuffer.allocate((int) Files.size(file)));
            Files.delete(file);
            flushDirectory();
        } catch (NoSuchFileException e) {
            // It was destroyed before.
            requireNotLost(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of a story cannot be destroyed: " + file, e);
        }
    }

    /** A directory that is away, as a volume may be, can come back with its keys. */
    private void requireNotLost(NoSuchFileException missing) {
        if (wasThere && Files.notExists(directory)) {
            throw new UncheckedIOException("the directory of the keys of stories is lost: " + directory, missing);
        }
    }

    private static void write(Path file, ByteBuffer bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void flushDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(UUID storyId) {
        return directory.resolve(storyId + ".key");
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
