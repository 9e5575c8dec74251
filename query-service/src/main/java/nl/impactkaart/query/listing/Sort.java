package nl.impactkaart.query.listing;

/** In which order maps are listed; every order ends with the id, so that no two maps share a place. */
enum Sort {
    /**
     * By project name. A map's name never changes, so whoever reads page after page meets every map once, whatever
     * changes meanwhile.
     */
    PROJECT("project_key, map_id"),

    /** The map whose figures changed last comes first. A map that changes meanwhile moves to the first page. */
    CHANGED("changed_at DESC, map_id DESC");

    private final String columns;

    Sort(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }

    boolean fits(Cursor cursor) {
        return switch (cursor) {
            case Cursor.AfterProject _ -> this == PROJECT;
            case Cursor.AfterChange _ -> this == CHANGED;
        };
    }

    Cursor cursorAfter(MapList.Row row) {
        return switch (this) {
            case PROJECT -> new Cursor.AfterProject(row.item().id(), row.projectKey());
            case CHANGED -> new Cursor.AfterChange(row.item().id(), row.item().changedAt());
        };
    }
}
