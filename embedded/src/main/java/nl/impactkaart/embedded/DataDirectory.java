package nl.impactkaart.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything a running Impactkaart keeps, claimed by one process at a time. */
public final class DataDirectory implements AutoCloseable {

    /** Far behind the process number, since some systems do not let others read what is locked. */
    private static final long LOCKED_BYTE = 1 << 20;

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder with mode 0700 when it is missing, and takes its lock, which falls when this process ends in
     * whatever way.
     *
     * @throws IllegalStateException when another process, or this one, holds the folder; the message names it
     * @throws UncheckedIOException when the folder cannot be created or written
     */
    public static DataDirectory claim(Path directory) {
        try {
            Path path = OwnerOnly.createDirectories(directory).toRealPath();
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = holder(channel);
                channel.close();
                throw new IllegalStateException(
                        "The data directory " + path + " belongs to another running Impactkaart (process " + holder
                                + "). Stop that one, or choose another directory with IMPACTKAART_DATA_DIR.");
            }
            channel.truncate(0);
            channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(20);
        channel.read(number, 0);
        return UTF_8.decode(number.flip()).toString();
    }

    /** The folder, without symbolic links. */
    public Path path() {
        return path;
    }

    /** Gives the folder free for another process. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
