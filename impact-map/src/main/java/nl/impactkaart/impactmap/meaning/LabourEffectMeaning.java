package nl.impactkaart.impactmap.meaning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.LabourEffectFigures;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ReachId;
import org.jspecify.annotations.Nullable;

/** What a labour-market effect may say. */
final class LabourEffectMeaning {

    private static final SortedMap<String, Ranges.Check> RANGED = new TreeMap<>(Map.of(
            "hoursPerYear", LabourEffectMeaning::requireHours,
            "hoursPerParticipant", LabourEffectMeaning::requireHours));

    private LabourEffectMeaning() {}

    static void require(LabourEffectFigures effect, ImpactMap map) {
        if (effect.firstYear() < 1 || effect.firstYear() > Limits.PROJECT_YEARS) {
            throw new MeaninglessFigureException(
                    "firstYear", "lies outside the project years 1 to " + Limits.PROJECT_YEARS);
        }
        if (effect.lastYear() < effect.firstYear() || effect.lastYear() > Limits.PROJECT_YEARS) {
            throw new MeaninglessFigureException("lastYear", "lies outside firstYear to year " + Limits.PROJECT_YEARS);
        }
        if (effect.hoursPerYear() == null && effect.hoursPerParticipant() == null) {
            throw new MeaninglessFigureException(
                    "hoursPerYear", "is missing; give hours a year in all, hours per participant, or both");
        }
        requireHours("hoursPerYear", effect.hoursPerYear());
        requireHours("hoursPerParticipant", effect.hoursPerParticipant());
        Figures.requireQuantity("hoursPerFte", effect.hoursPerFte());
        if (effect.hoursPerFte().signum() == 0) {
            throw new MeaninglessFigureException("hoursPerFte", "is 0; give the hours a year of one full-time job");
        }
        if (effect.reachId() != null && map.reach(new ReachId(effect.reachId())).isEmpty()) {
            throw new MeaninglessFigureException(
                    "reachId", "is not a target group of this map; record its reach first");
        }
        Ranges.require(effect.ranges(), RANGED);
    }

    /** Hours that are lost are negative. */
    private static void requireHours(String field, @Nullable BigDecimal hours) {
        if (hours != null) {
            Figures.requireQuantity(field, hours.abs());
        }
    }
}
