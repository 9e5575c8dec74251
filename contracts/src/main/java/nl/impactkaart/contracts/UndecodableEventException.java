package nl.impactkaart.contracts;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Bytes that are not an event of the catalogue. The message names the event and the place, never the content. */
public final class UndecodableEventException extends RuntimeException {

    private final String path;

    private UndecodableEventException(String message, String path) {
        super(message);
        this.path = path;
    }

    static UndecodableEventException unknown(String name, int revision) {
        return new UndecodableEventException("No event " + name + " of revision " + revision + " is known", "");
    }

    /** Takes the place only, not the cause: its message quotes the content. */
    static UndecodableEventException at(String name, int revision, List<JacksonException.Reference> place) {
        String path = path(place);
        return new UndecodableEventException(
                name + " v" + revision + " cannot be read at " + (path.isEmpty() ? "its start" : path), path);
    }

    /** Where reading failed, {@code ranges[0].low} for example; empty when it is the whole. */
    public String path() {
        return path;
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else if (reference.from() instanceof Map<?, ?>) {
                path.append("[*]"); // a key is content
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
