package nl.impactkaart.query.listing;

import nl.impactkaart.contracts.impactmap.ProjectType;
import org.jspecify.annotations.Nullable;

/**
 * What to list; a filter that is absent lets everything through.
 *
 * @param text part of the project's name, whatever its case and accents
 * @param grant number of a grant that is linked to the map, whatever its spaces and case
 * @param confirmed whether a version of the map was confirmed
 * @param after where the page begins; at the start when absent
 * @param limit most items on a page
 */
record ListQuery(
        @Nullable ProjectType projectType,
        @Nullable String status,
        @Nullable String currency,
        @Nullable String text,
        @Nullable String grant,
        @Nullable Boolean confirmed,
        Sort sort,
        @Nullable Cursor after,
        int limit) {}
