package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.CostFigures;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeFigures;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.valuation.CostLine;
import nl.impactkaart.valuation.Deductions;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.OutcomeLine;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.Valuations;
import nl.impactkaart.valuation.YearAmount;
import org.jspecify.annotations.Nullable;

/** What a map is worth: from its rows to the lines of the engine. Amounts are in minor units of the map's currency. */
public final class MapValuation {

    private final ImpactMap map;
    private final Method method;
    private final Prices prices;
    private final People people;

    private MapValuation(ImpactMap map) {
        this.map = map;
        this.method = Methods.of(map);
        this.prices = Prices.of(map.method());
        this.people = new People(map);
    }

    /** Values single rows, whether the map has them or not, by the method and the reach of the map. */
    public static MapValuation in(ImpactMap map) {
        return new MapValuation(map);
    }

    /**
     * What the row would add to the costs of the map.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public BigDecimal presentValue(CostFigures figures) {
        List<CostLine> line = List.of(line(Cost.of(figures, map.sequence())));
        return Valuations.value(new ValuationInput(method, line, List.of())).presentValueOfCosts();
    }

    /**
     * What the row would add to the benefits of the map; nothing unless it is priced.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public BigDecimal presentValue(OutcomeFigures figures) {
        if (figures.status() != OutcomeStatus.PRICED) {
            return BigDecimal.ZERO;
        }
        List<OutcomeLine> line = List.of(line(Outcome.of(figures, map.sequence())));
        return Valuations.value(new ValuationInput(method, List.of(), line)).presentValueOfBenefits();
    }

    /**
     * The valuation of the map by its method; until one is chosen, by {@link Methods#DEFAULT_ID}.
     *
     * @throws IllegalArgumentException when a row does not fit the method (a year beyond its horizon, deductions that
     *     it cannot subtract, prices of a year that its index lacks), which no command lets happen
     */
    public static Valuation of(ImpactMap map) {
        return Valuations.value(input(map));
    }

    /**
     * What the engine is given: each cost, and each outcome that is priced.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static ValuationInput input(ImpactMap map) {
        MapValuation valuation = new MapValuation(map);
        return new ValuationInput(
                valuation.method,
                map.costs().stream().map(valuation::line).toList(),
                map.outcomes().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.PRICED)
                        .map(valuation::line)
                        .toList());
    }

    private CostLine line(Cost cost) {
        BigDecimal everyYear = amount(cost.fixedAmountMinor()).add(inKind(cost));
        BigDecimal perParticipant = amount(cost.amountPerParticipantMinor());
        return new CostLine(
                cost.id().value().toString(),
                IntStream.rangeClosed(cost.firstYear(), cost.lastYear())
                        .mapToObj(year ->
                                new YearAmount(year, everyYear.add(perParticipant.multiply(participants(cost, year)))))
                        .toList());
    }

    private OutcomeLine line(Outcome outcome) {
        return new OutcomeLine(
                outcome.id().value().toString(),
                outcome.startYear(),
                quantities(outcome),
                prices.unitValue(outcome),
                new Deductions(
                        outcome.deadweight(),
                        outcome.displacement(),
                        outcome.attribution(),
                        outcome.leakage(),
                        outcome.substitution()),
                optimismBias(outcome),
                outcome.dropOff());
    }

    /** By the grade of its evidence; none without a grade, or for one that the method does not name. */
    private BigDecimal optimismBias(Outcome outcome) {
        MethodChosen chosen = map.method();
        EvidenceGrade grade = outcome.evidenceGrade();
        return chosen == null || grade == null
                ? BigDecimal.ZERO
                : chosen.optimismBias().getOrDefault(grade, BigDecimal.ZERO);
    }

    /** Units of an outcome of the map, priced or not, in each of its years; before any deduction. */
    public static List<BigDecimal> quantities(Outcome outcome, ImpactMap map) {
        return new MapValuation(map).quantities(outcome);
    }

    private List<BigDecimal> quantities(Outcome outcome) {
        if (!outcome.quantityByYear().isEmpty()) {
            return outcome.quantityByYear();
        }
        List<BigDecimal> quantities = new ArrayList<>(outcome.durationYears());
        for (int index = 0; index < outcome.durationYears(); index++) {
            quantities.add(quantity(outcome, outcome.startYear() + index));
        }
        return quantities;
    }

    private BigDecimal quantity(Outcome outcome, int year) {
        BigDecimal incidence = outcome.incidence();
        if (incidence != null) {
            return incidence.multiply(people.in(outcome.reachId(), year));
        }
        BigDecimal perYear = outcome.quantityPerYear();
        return perYear == null ? BigDecimal.ZERO : perYear;
    }

    private BigDecimal participants(Cost cost, int year) {
        return cost.amountPerParticipantMinor() == null ? BigDecimal.ZERO : people.in(cost.reachId(), year);
    }

    private static BigDecimal inKind(Cost cost) {
        BigDecimal hours = cost.inKindHours();
        return hours == null ? BigDecimal.ZERO : hours.multiply(amount(cost.inKindHourlyRateMinor()));
    }

    private static BigDecimal amount(@Nullable Long minor) {
        return minor == null ? BigDecimal.ZERO : BigDecimal.valueOf(minor);
    }
}
