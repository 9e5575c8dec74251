package nl.impactkaart.portal.scenarios;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario differs from the map in one figure, as the API has it.
 *
 * @param rowId every row of the kind when absent
 * @param year all years when absent
 */
record Adjustment(
        String kind,
        @Nullable UUID rowId,
        String figure,
        @Nullable Integer year,
        String operation,
        String value) {

    static final String SET = "SET";
    static final String SCALE = "SCALE";
}
