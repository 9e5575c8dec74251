package nl.impactkaart.proof.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.impactkaart.proof.MalformedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectReader;

/**
 * Bundles from JSON. A bundle has one form: spaces, other members and other spellings of the same value are refused, so
 * that no byte of the file can be changed unnoticed.
 */
public final class BundleReader {

    /** Largest file that is read, in bytes. */
    public static final int MAX_BYTES = 256 * 1024 * 1024;

    private static final ObjectReader READER = BundleJson.MAPPER.readerFor(Bundle.class);

    private BundleReader() {}

    /**
     * The bundle that the bytes hold. Nothing of it is verified.
     *
     * @throws MalformedException when they hold none: the message names the place
     */
    public static Bundle read(byte[] json) {
        if (json.length > MAX_BYTES) {
            throw new MalformedException("the bundle has " + json.length + " bytes, the limit is " + MAX_BYTES);
        }
        Bundle bundle;
        try {
            requireFormat(json);
            bundle = Objects.requireNonNull(READER.readValue(json), "an object is no null");
        } catch (JacksonException e) {
            throw new MalformedException("the bundle cannot be read at " + place(e) + why(e));
        }
        int difference = Arrays.mismatch(BundleWriter.write(bundle), json);
        if (difference >= 0) {
            throw new MalformedException("the bundle is not in its one form: another byte is due at " + difference);
        }
        return bundle;
    }

    /** The format comes first, so that a bundle of another version is told from a broken one. */
    private static void requireFormat(byte[] json) {
        try (JsonParser parser = BundleJson.MAPPER.createParser(json)) {
            boolean begins = parser.nextToken() == JsonToken.START_OBJECT
                    && "format".equals(parser.nextName())
                    && parser.nextToken() == JsonToken.VALUE_STRING;
            if (!begins) {
                throw new MalformedException("not a bundle: it does not begin with its format");
            }
            if (!parser.getString().equals(Bundle.FORMAT)) {
                throw new MalformedException("the bundle is of another format or version than " + Bundle.FORMAT);
            }
        }
    }

    private static String place(JacksonException e) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference reference : path(e)) {
            if (reference.getPropertyName() == null) {
                place.append('[').append(reference.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        TokenStreamLocation location = e.getLocation();
        if (location != null && location.getByteOffset() >= 0) {
            place.append(place.isEmpty() ? "" : ", ").append("byte ").append(location.getByteOffset());
        }
        return place.isEmpty() ? "its start" : place.toString();
    }

    private static List<JacksonException.Reference> path(JacksonException e) {
        List<JacksonException.Reference> path = e.getPath();
        return path == null ? List.of() : path;
    }

    /** What this module has to say of it; what the parser says may quote the content. */
    private static String why(JacksonException e) {
        @Nullable Throwable cause = e.getCause();
        while (cause != null && !(cause instanceof MalformedException)) {
            cause = cause.getCause();
        }
        return cause == null ? "" : ": " + cause.getMessage();
    }
}
