package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffect;

/**
 * What the map does to work in one sector of the labour market. Source: docs/method/distribution.md.
 *
 * @param years those that an effect reaches, ascending
 * @param hours over all years; negative when more is lost than gained
 * @param fteYears full-time jobs over all years: one job for two years is two
 */
public record SectorWork(String sector, List<Year> years, BigDecimal hours, BigDecimal fteYears) {

    /**
     * One project year.
     *
     * @param hours the effects of the sector added up
     * @param fte full-time jobs: each effect's hours ÷ its own hours of a full-time job
     */
    public record Year(int year, BigDecimal hours, BigDecimal fte) {

        private Year and(Year more) {
            return new Year(year, hours.add(more.hours, Ratios.DIGITS), fte.add(more.fte, Ratios.DIGITS));
        }
    }

    /** Every sector with an effect, in the order of recording. */
    static List<SectorWork> of(ImpactMap map) {
        Map<String, SortedMap<Integer, Year>> bySector = new LinkedHashMap<>();
        for (LabourEffect effect : map.labourEffects()) {
            SortedMap<Integer, Year> years = bySector.computeIfAbsent(effect.sector(), _ -> new TreeMap<>());
            for (int year = effect.firstYear(); year <= effect.lastYear(); year++) {
                years.merge(year, work(effect, year, map), Year::and);
            }
        }
        return bySector.entrySet().stream()
                .map(sector -> of(sector.getKey(), List.copyOf(sector.getValue().values())))
                .toList();
    }

    private static SectorWork of(String sector, List<Year> years) {
        Year all = years.stream().reduce(new Year(0, BigDecimal.ZERO, BigDecimal.ZERO), Year::and);
        return new SectorWork(sector, years, all.hours(), all.fte());
    }

    private static Year work(LabourEffect effect, int year, ImpactMap map) {
        BigDecimal inAll = effect.hoursPerYear();
        BigDecimal hours = inAll == null ? BigDecimal.ZERO : inAll;
        BigDecimal each = effect.hoursPerParticipant();
        if (each != null) {
            BigDecimal people = BigDecimal.valueOf(map.people(effect.reachId(), year));
            hours = hours.add(each.multiply(people, Ratios.DIGITS), Ratios.DIGITS);
        }
        return new Year(year, hours, hours.divide(effect.hoursPerFte(), Ratios.DIGITS));
    }
}
