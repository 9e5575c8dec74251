package nl.impactkaart.portal.evolution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.charts.ChartStyle;
import nl.impactkaart.charts.Measure;
import nl.impactkaart.charts.Waterfall;
import nl.impactkaart.charts.Waterfall.Step;
import nl.impactkaart.portal.reading.ImpactMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A difference in pictures: which change moved the factor and the net present value, and how much. */
final class Waterfalls {

    private final ImpactMap map;
    private final Difference difference;
    private final Locale language;
    private final MessageSource texts;

    Waterfalls(ImpactMap map, Difference difference, Locale language, MessageSource texts) {
        this.map = map;
        this.difference = difference;
        this.language = language;
        this.texts = texts;
    }

    /** Of the factor, where there is one on both sides, and of the net present value. */
    List<Waterfall> all() {
        List<Waterfall> all = new ArrayList<>();
        String factor = difference.from().figures().returnFactor();
        if (factor != null && difference.to().figures().returnFactor() != null) {
            all.add(of(Measure.RETURN_FACTOR, factor, Difference.Contribution::returnFactor));
        }
        all.add(of(
                Measure.NET_PRESENT_VALUE,
                difference.from().figures().netPresentValue(),
                Difference.Contribution::netPresentValue));
        return all;
    }

    private Waterfall of(Measure measure, String from, Function<Difference.Contribution, @Nullable String> part) {
        List<Step> steps = new ArrayList<>();
        for (Difference.Cause cause : difference.causes()) {
            String moved = part.apply(cause.contribution());
            if (moved != null && new BigDecimal(moved).signum() != 0) {
                steps.add(new Step(told(cause), new BigDecimal(moved)));
            }
        }
        return new Waterfall(
                new ChartStyle(language, difference.currency(), null),
                map.project(),
                measure,
                new BigDecimal(from),
                steps);
    }

    /** The row and what happened to it. */
    private String told(Difference.Cause cause) {
        Evolution.Change first = cause.first();
        String what = first.change().equals("REVISED")
                ? cause.figures().stream().map(Evolution.Change::what).collect(Collectors.joining("; "))
                : texts.getMessage("change." + first.change(), null, language);
        String place = first.row() == null ? texts.getMessage("place." + first.kind(), null, language) : first.row();
        return place + ": " + what;
    }
}
