package nl.impactkaart.portal.filling;

import java.util.UUID;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;

/**
 * What a page fills in.
 *
 * @param row absent for a new one, and for what a map has one of
 */
record Place(UUID map, Part part, @Nullable UUID row) {

    static final String NEW = "new";

    /** @param row as the address has it; absent for what a map has one of */
    static Place of(UUID map, String part, @Nullable String row) {
        return new Place(map, Part.of(part), row == null || row.equals(NEW) ? null : UUID.fromString(row));
    }

    boolean isNewRow() {
        return part.hasRows() && row == null;
    }

    /** The address of the page. */
    public String address() {
        return overview() + "/" + name();
    }

    /** Within the map. */
    public String name() {
        return part.hasRows() ? part.path() + "/" + (row == null ? NEW : row) : part.path();
    }

    String overview() {
        return "/maps/" + map;
    }

    /** Where the API takes changes of it. */
    String api() {
        return Maps.PATH + "/" + part.path() + (row == null ? "" : "/" + row);
    }
}
