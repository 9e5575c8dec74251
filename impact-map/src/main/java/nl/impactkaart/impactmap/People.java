package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many people a map reaches in each year, each group counted once; mutable, and seen by one call only. */
final class People {

    private static final int LAST_YEAR = Methods.LONGEST_HORIZON_YEARS;

    private final ImpactMap map;
    private final Map<ReachId, BigDecimal[]> byGroup = new HashMap<>();
    private BigDecimal @Nullable [] all;

    People(ImpactMap map) {
        this.map = map;
    }

    /** As {@link ImpactMap#people}. */
    BigDecimal in(@Nullable ReachId group, int projectYear) {
        return projectYear < 0 || projectYear > LAST_YEAR
                ? BigDecimal.valueOf(map.people(group, projectYear))
                : byYear(group)[projectYear];
    }

    private BigDecimal[] byYear(@Nullable ReachId group) {
        if (group != null) {
            return byGroup.computeIfAbsent(group, this::counted);
        }
        BigDecimal[] known = all == null ? counted(null) : all;
        all = known;
        return known;
    }

    private BigDecimal[] counted(@Nullable ReachId group) {
        BigDecimal[] counted = new BigDecimal[LAST_YEAR + 1];
        long[] people = map.peopleByYear(group, LAST_YEAR);
        for (int year = 0; year <= LAST_YEAR; year++) {
            counted[year] = BigDecimal.valueOf(people[year]);
        }
        return counted;
    }
}
