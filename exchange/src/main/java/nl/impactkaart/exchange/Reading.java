package nl.impactkaart.exchange;

import java.util.List;
import nl.impactkaart.contracts.document.MapDocument;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param document absent when anything could not be read
 * @param problems everything that could not be read; empty when there is a document
 * @param remarks what was passed over or supposed, in words
 * @param places where the parts of the document stood
 */
public record Reading(@Nullable MapDocument document, List<Unreadable> problems, List<String> remarks, Places places) {

    public Reading {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Nothing came of it. */
    public static Reading unreadable(List<Unreadable> problems) {
        return new Reading(null, problems, List.of(), Places.FIELDS);
    }
}
