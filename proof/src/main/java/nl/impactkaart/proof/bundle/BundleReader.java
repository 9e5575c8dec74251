package nl.impactkaart.proof.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.impactkaart.proof.MalformedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A bundle from JSON: first its header, then its events one by one, so that it may be larger than memory. A bundle has
 * one form: spaces, other members and other spellings of the same value are refused, so that no byte of the file can be
 * changed unnoticed. Only when {@link #hasNext} has said that no event follows was the file read to its end.
 */
public final class BundleReader implements Iterator<BundledEvent> {

    private static final ObjectReader HEADER = BundleJson.MAPPER.readerFor(BundleHeader.class);
    private static final ObjectReader EVENT = BundleJson.MAPPER
            .readerFor(BundledEvent.Json.class)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String EVENTS = "events";

    private final OneForm form = new OneForm();
    private final JsonParser parser;
    private final BundleHeader header;
    private final BundleWriter again;
    private long events;
    private @Nullable BundledEvent next;

    /**
     * Reads the header. Nothing of it is verified.
     *
     * @param json is read to its end, and left open
     * @throws MalformedException when it holds none, as do {@link #hasNext} and {@link #next} when the events are not
     *     what they should be: the message names the place
     * @throws UncheckedIOException when it cannot be read, as they do too
     */
    public BundleReader(InputStream json) {
        this.parser = reading("", () -> BundleJson.MAPPER.createParser(form.reading(json)));
        this.header = reading("", this::readHeader);
        this.again = reading("", () -> new BundleWriter(form.writing(), header));
        advance();
        if (next == null) {
            throw new MalformedException("the bundle holds no event");
        }
    }

    public BundleHeader header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public BundledEvent next() {
        BundledEvent event = next;
        if (event == null) {
            throw new NoSuchElementException();
        }
        advance();
        return event;
    }

    private void advance() {
        next = reading(place(), this::readEvent);
        events++;
    }

    /** The format comes first, so that a bundle of another version is told from a broken one; the events come last. */
    private BundleHeader readHeader() {
        boolean begins = parser.nextToken() == JsonToken.START_OBJECT
                && "format".equals(parser.nextName())
                && parser.nextToken() == JsonToken.VALUE_STRING;
        if (!begins) {
            throw new MalformedException("not a bundle: it does not begin with its format");
        }
        if (!parser.getString().equals(BundleHeader.FORMAT)) {
            throw new MalformedException("the bundle is of another format or version than " + BundleHeader.FORMAT);
        }
        TokenBuffer members = TokenBuffer.forGeneration();
        members.writeStartObject();
        members.writeStringProperty("format", BundleHeader.FORMAT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME && !EVENTS.equals(parser.currentName())) {
            members.copyCurrentStructure(parser);
        }
        members.writeEndObject();
        BundleHeader read = HEADER.readValue(members.asParser());
        if (parser.currentToken() != JsonToken.PROPERTY_NAME || parser.nextToken() != JsonToken.START_ARRAY) {
            throw new MalformedException("the bundle cannot be read at its end: it has no events");
        }
        return read;
    }

    private @Nullable BundledEvent readEvent() throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            while (parser.nextToken() != null) {
                // Whatever follows the end of the object is more than is due.
            }
            again.end();
            form.requireEnd();
            return null;
        }
        BundledEvent.@Nullable Json json = EVENT.readValue(parser);
        if (json == null) {
            throw new MalformedException("the bundle cannot be read at " + place() + ": it is null");
        }
        again.write(json);
        try {
            return new BundledEvent(json);
        } catch (MalformedException e) {
            throw new MalformedException("the bundle cannot be read at " + place() + ": " + e.getMessage());
        }
    }

    private String place() {
        return EVENTS + "[" + events + "]";
    }

    private interface Reading<T extends @Nullable Object> {
        T read() throws IOException;
    }

    /** @param place within the file, where the parser cannot say it */
    private static <T extends @Nullable Object> T reading(String place, Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (JacksonException e) {
            throw new MalformedException("the bundle cannot be read at " + place(place, e) + why(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(String within, JacksonException e) {
        StringBuilder place = new StringBuilder(within);
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
