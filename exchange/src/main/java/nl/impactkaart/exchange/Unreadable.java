package nl.impactkaart.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Something in a file that cannot be taken in.
 *
 * @param sheet of a spreadsheet
 * @param row as a spreadsheet program shows it, from 1; absent in a document
 * @param column its heading; absent when the whole row is meant
 * @param field where it stands in the portable document, such as {@code outcomes[3].deadweight}; absent when the file as
 *     a whole is meant
 * @param reason what is wrong and how to put it right; follows the place in a sentence, and quotes nothing of the file
 */
public record Unreadable(
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String field,
        String reason) {

    /** The file as a whole is no map. */
    public static Unreadable file(String reason) {
        return new Unreadable(null, null, null, null, reason);
    }
}
