package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.RateStep;

/** Methods of valuation as the map chooses them and as the engine takes them. */
public final class Methods {

    /** What values a map until its method is chosen, over the longest horizon. */
    public static final String DEFAULT_ID = "sroi-guide-2012";

    /** How far any method can look ahead. */
    public static final int LONGEST_HORIZON_YEARS = Method.MAX_HORIZON_YEARS;

    private static final Method DEFAULT = find(DEFAULT_ID)
            .map(method -> method.withHorizonYears(Method.MAX_HORIZON_YEARS))
            .orElseThrow();

    private Methods() {}

    /** The ids of the methods that come with Impactkaart. */
    public static List<String> presetIds() {
        return Method.presets().stream().map(Method::id).toList();
    }

    /**
     * The choice of a method that comes with Impactkaart, all its parameters written out.
     *
     * @return empty when no preset has that id
     */
    public static Optional<MethodChosen> preset(String id) {
        return find(id).map(Methods::chosen);
    }

    /**
     * The choice of a preset over a horizon of one's own.
     *
     * @param horizonYears last project year that is valued
     * @return empty when no preset has that id
     */
    public static Optional<MethodChosen> preset(String id, int horizonYears) {
        return find(id).map(method -> chosen(method.withHorizonYears(horizonYears)));
    }

    /** The choice of the engine's method, without price index and optimism bias. */
    public static MethodChosen chosen(Method method) {
        return new MethodChosen(
                method.id(),
                method.version(),
                method.rates().stream()
                        .map(step -> new RateFromYear(step.fromYear(), step.ratePerYear()))
                        .toList(),
                switch (method.timing()) {
                    case END -> DiscountTiming.END;
                    case MIDDLE -> DiscountTiming.MIDDLE;
                    case START -> DiscountTiming.START;
                    case NONE -> DiscountTiming.NONE;
                },
                method.costsDiscounted(),
                switch (method.adjustment()) {
                    case MULTIPLICATIVE -> Adjustment.MULTIPLICATIVE;
                    case SUBTRACTIVE -> Adjustment.SUBTRACTIVE;
                },
                method.horizonYears(),
                switch (method.valuedAt()) {
                    case PRESENT -> ValuedAt.PRESENT;
                    case FINAL_YEAR -> ValuedAt.FINAL_YEAR;
                },
                null,
                List.of(),
                Map.of());
    }

    /**
     * The engine's method of a choice, without price index and optimism bias: those {@link MapValuation} applies to each
     * outcome. Without rates the rate is 0.
     *
     * @throws IllegalArgumentException when rates or horizon have no meaning
     */
    public static Method method(MethodChosen chosen) {
        return new Method(
                chosen.methodId(),
                chosen.methodVersion(),
                rates(chosen),
                switch (chosen.discountTiming()) {
                    case END -> nl.impactkaart.valuation.DiscountTiming.END;
                    case MIDDLE -> nl.impactkaart.valuation.DiscountTiming.MIDDLE;
                    case START -> nl.impactkaart.valuation.DiscountTiming.START;
                    case NONE -> nl.impactkaart.valuation.DiscountTiming.NONE;
                },
                chosen.costsDiscounted(),
                switch (chosen.adjustment()) {
                    case MULTIPLICATIVE -> nl.impactkaart.valuation.Adjustment.MULTIPLICATIVE;
                    case SUBTRACTIVE -> nl.impactkaart.valuation.Adjustment.SUBTRACTIVE;
                },
                chosen.horizonYears(),
                switch (chosen.valuedAt()) {
                    case PRESENT -> nl.impactkaart.valuation.ValuedAt.PRESENT;
                    case FINAL_YEAR -> nl.impactkaart.valuation.ValuedAt.FINAL_YEAR;
                });
    }

    private static List<RateStep> rates(MethodChosen chosen) {
        return chosen.rates().isEmpty()
                ? List.of(new RateStep(1, BigDecimal.ZERO))
                : chosen.rates().stream()
                        .map(rate -> new RateStep(rate.fromYear(), rate.ratePerYear()))
                        .toList();
    }

    private static Optional<Method> find(String id) {
        return Method.presets().stream()
                .filter(method -> method.id().equals(id))
                .findFirst();
    }

    /** The choice by which a map is valued, whether it was made or not. */
    public static MethodChosen chosenBy(ImpactMap map) {
        MethodChosen chosen = map.method();
        return chosen == null ? chosen(DEFAULT) : chosen;
    }

    static Method of(ImpactMap map) {
        MethodChosen chosen = map.method();
        return chosen == null ? DEFAULT : method(chosen);
    }
}
