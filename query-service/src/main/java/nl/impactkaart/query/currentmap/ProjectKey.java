package nl.impactkaart.query.currentmap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A project's name as lists sort and search it: lower case, without accents, and short enough for an index. */
public final class ProjectKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MAX_CHARACTERS = 400;

    private ProjectKey() {}

    /** The key of a name, or of a part of one. */
    public static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
        return plain.length() <= MAX_CHARACTERS ? plain : plain.substring(0, MAX_CHARACTERS);
    }
}
