package nl.impactkaart.portal.map;

import java.math.BigDecimal;
import java.util.Locale;
import nl.impactkaart.charts.ChartStyle;
import nl.impactkaart.charts.ReturnFactorBar;
import nl.impactkaart.charts.StakeholderBars;
import nl.impactkaart.charts.YearBars;
import nl.impactkaart.portal.reading.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of a map as charts.
 *
 * @param factor absent without costs
 */
record Charts(@Nullable ReturnFactorBar factor, StakeholderBars parties, YearBars years) {

    static Charts of(ImpactMap map, Results results, Locale language) {
        ChartStyle style = new ChartStyle(language, map.currency(), null);
        String factor = results.money().returnFactor();
        return new Charts(
                factor == null
                        ? null
                        : new ReturnFactorBar(
                                style,
                                map.project(),
                                new BigDecimal(factor),
                                new BigDecimal(results.benchmark().returnFactor())),
                new StakeholderBars(
                        style,
                        map.project(),
                        results.whoPaysWhoBenefits().stream()
                                .map(party -> new StakeholderBars.Party(
                                        party.name(), new BigDecimal(party.costs()), new BigDecimal(party.benefits())))
                                .toList()),
                new YearBars(
                        style,
                        map.project(),
                        results.money().years().stream()
                                .map(year -> new YearBars.Year(
                                        Integer.toString(year.year()),
                                        new BigDecimal(year.costs()),
                                        new BigDecimal(year.benefits())))
                                .filter(year -> !year.label().equals("0")
                                        || year.costs().signum() != 0
                                        || year.benefits().signum() != 0)
                                .toList()));
    }
}
