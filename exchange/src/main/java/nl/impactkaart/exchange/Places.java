package nl.impactkaart.exchange;

import org.jspecify.annotations.Nullable;

/** Where in its file a part of a document was read. */
@FunctionalInterface
public interface Places {

    /** A document is its own file: a field is the place. */
    Places FIELDS = (path, field, reason) -> new Unreadable(null, null, null, field(path, field), reason);

    /**
     * What is wrong, with its place.
     *
     * @param path of the part in the document, such as {@code outcomes[3]}
     * @param field within that part; absent when the whole part is meant
     */
    Unreadable unreadable(String path, @Nullable String field, String reason);

    /** The full name of a field in a document. */
    static String field(String path, @Nullable String field) {
        if (path.isEmpty() || field == null) {
            return field == null ? path : field;
        }
        return path + "." + field;
    }
}
