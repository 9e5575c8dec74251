package nl.impactkaart.proof.verify;

import java.nio.file.NoSuchFileException;

/** A file that was given cannot be read, or is not what it was given for. */
final class UnreadableFileException extends Exception {

    UnreadableFileException(String file, String why) {
        super(file + " cannot be read: " + why);
    }

    UnreadableFileException(String file, Exception cause) {
        this(file, cause instanceof NoSuchFileException ? "there is no such file" : String.valueOf(cause.getMessage()));
    }
}
