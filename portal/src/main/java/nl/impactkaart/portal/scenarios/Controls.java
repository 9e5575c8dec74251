package nl.impactkaart.portal.scenarios;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.ImpactMap.Cost;
import nl.impactkaart.portal.reading.ImpactMap.Outcome;
import nl.impactkaart.portal.reading.ImpactMap.PeopleInYear;
import nl.impactkaart.portal.reading.ImpactMap.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be tried on a map, in the order in which it is applied: first what holds for all rows of a kind, then
 * row by row, so that a row has the last word.
 */
record Controls(List<Group> all, List<Rows> rows) {

    private static final int LONGEST_HORIZON = 30;
    private static final int HIGHEST_RATE = 10;

    /**
     * Controls that belong together.
     *
     * @param name of the row; absent for all rows of the kind
     */
    record Group(
            String kind, @Nullable UUID rowId, @Nullable String name, List<Control> controls) {}

    /** The rows of one kind. */
    record Rows(String kind, List<Group> groups) {}

    private record Amount<T>(String figure, Function<T, @Nullable BigDecimal> value) {}

    static Controls of(ImpactMap map) {
        return new Making(map).controls();
    }

    /** In their order. */
    Stream<Lever> levers() {
        return Stream.concat(all.stream(), rows.stream().flatMap(kind -> kind.groups().stream()))
                .flatMap(group -> group.controls().stream())
                .map(Control::lever);
    }

    private static final class Making {

        private final ImpactMap map;
        private final int decimals;

        private final List<Amount<Cost>> costs;
        private final List<Amount<Outcome>> outcomes;
        private final List<Amount<Outcome>> deductions = List.of(
                new Amount<>("deadweight", Outcome::deadweight),
                new Amount<>("displacement", Outcome::displacement),
                new Amount<>("attribution", Outcome::attribution),
                new Amount<>("leakage", Outcome::leakage),
                new Amount<>("substitution", Outcome::substitution),
                new Amount<>("dropOff", Outcome::dropOff));

        Making(ImpactMap map) {
            this.map = map;
            this.decimals = Math.max(0, Currency.getInstance(map.currency()).getDefaultFractionDigits());
            this.costs = List.of(
                    new Amount<>("fixedAmountMinor", cost -> money(cost.fixedAmountMinor())),
                    new Amount<>("amountPerParticipantMinor", cost -> money(cost.amountPerParticipantMinor())),
                    new Amount<>("inKindHours", Cost::inKindHours),
                    new Amount<>("inKindHourlyRateMinor", cost -> money(cost.inKindHourlyRateMinor())));
            this.outcomes = List.of(
                    new Amount<>("incidence", Outcome::incidence),
                    new Amount<>("quantityPerYear", Outcome::quantityPerYear),
                    new Amount<>("unitValueMinor", outcome -> money(outcome.unitValueMinor())));
        }

        private @Nullable BigDecimal money(@Nullable Long minor) {
            return minor == null ? null : BigDecimal.valueOf(minor, decimals);
        }

        Controls controls() {
            List<Group> all = Stream.of(allReach(), allCosts(), allOutcomes(), method())
                    .filter(group -> !group.controls().isEmpty())
                    .toList();
            List<Rows> rows = Stream.of(
                            new Rows(
                                    "REACH",
                                    map.reach().stream().map(this::reach).toList()),
                            new Rows(
                                    "COST", map.costs().stream().map(this::cost).toList()),
                            new Rows(
                                    "OUTCOME",
                                    map.outcomes().stream().map(this::outcome).toList()))
                    .filter(kind -> !kind.groups().isEmpty())
                    .toList();
            return new Controls(all, rows);
        }

        private Group allReach() {
            List<Control> controls = new ArrayList<>();
            if (map.reach().stream()
                    .anyMatch(
                            reach -> !people(reach, PeopleInYear::plannedPeople).isEmpty())) {
                controls.add(Control.change(Lever.scale("REACH", null, "plannedPeople")));
            }
            if (map.reach().stream()
                    .anyMatch(
                            reach -> !people(reach, PeopleInYear::actualPeople).isEmpty())) {
                controls.add(Control.change(Lever.scale("REACH", null, "actualPeople")));
            }
            return new Group("REACH", null, null, controls);
        }

        private static List<Long> people(Reach reach, Function<PeopleInYear, @Nullable Long> which) {
            return reach.years().stream()
                    .map(which)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }

        private Group allCosts() {
            return new Group("COST", null, null, changes("COST", costs, map.costs()));
        }

        private static <T> List<Control> changes(String kind, List<Amount<T>> amounts, List<T> rows) {
            List<Control> controls = new ArrayList<>();
            for (Amount<T> amount : amounts) {
                if (rows.stream().anyMatch(row -> amount.value().apply(row) != null)) {
                    controls.add(Control.change(Lever.scale(kind, null, amount.figure())));
                }
            }
            return controls;
        }

        private Group allOutcomes() {
            List<Control> controls = changes("OUTCOME", outcomes, map.outcomes());
            if (map.outcomes().stream()
                    .anyMatch(outcome -> !outcome.quantityByYear().isEmpty())) {
                controls.add(Control.change(Lever.scale("OUTCOME", null, "quantityByYear")));
            }
            if (!map.outcomes().isEmpty()) {
                deductions.forEach(deduction -> controls.add(
                        Control.percent(Lever.set("OUTCOME", null, deduction.figure()), mean(deduction), 100)));
            }
            return new Group("OUTCOME", null, null, controls);
        }

        private BigDecimal mean(Amount<Outcome> deduction) {
            return map.outcomes().stream()
                    .map(outcome -> Objects.requireNonNull(deduction.value().apply(outcome)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(map.outcomes().size()), MathContext.DECIMAL32);
        }

        private Group method() {
            ImpactMap.Method method = map.method();
            return new Group(
                    "METHOD",
                    null,
                    null,
                    List.of(
                            Control.percent(Lever.set("METHOD", null, "ratePerYear"), rate(method), HIGHEST_RATE),
                            Control.years(
                                    Lever.set("METHOD", null, "horizonYears"),
                                    method == null ? null : method.horizonYears(),
                                    LONGEST_HORIZON)));
        }

        /** Absent where several hold, each from a year on. */
        private static @Nullable BigDecimal rate(ImpactMap.@Nullable Method method) {
            return method == null || method.rates().size() != 1
                    ? null
                    : method.rates().getFirst().ratePerYear();
        }

        private Group reach(Reach reach) {
            List<Control> controls = new ArrayList<>();
            people(reach, "plannedPeople", PeopleInYear::plannedPeople, controls);
            people(reach, "actualPeople", PeopleInYear::actualPeople, controls);
            return new Group("REACH", reach.reachId(), reach.targetGroup(), controls);
        }

        /** People of several years change together. */
        private static void people(
                Reach reach, String figure, Function<PeopleInYear, @Nullable Long> which, List<Control> controls) {
            List<Long> people = people(reach, which);
            if (people.size() == 1) {
                controls.add(Control.around(
                        Lever.set("REACH", reach.reachId(), figure), BigDecimal.valueOf(people.getFirst())));
            } else if (!people.isEmpty()) {
                controls.add(Control.change(Lever.scale("REACH", reach.reachId(), figure)));
            }
        }

        private Group cost(Cost cost) {
            return new Group("COST", cost.costId(), cost.description(), around("COST", cost.costId(), costs, cost));
        }

        private static <T> List<Control> around(String kind, UUID id, List<Amount<T>> amounts, T row) {
            List<Control> controls = new ArrayList<>();
            for (Amount<T> amount : amounts) {
                BigDecimal value = amount.value().apply(row);
                if (value != null) {
                    controls.add(Control.around(Lever.set(kind, id, amount.figure()), value));
                }
            }
            return controls;
        }

        private Group outcome(Outcome outcome) {
            UUID id = outcome.outcomeId();
            List<Control> controls = around("OUTCOME", id, outcomes, outcome);
            if (!outcome.quantityByYear().isEmpty()) {
                controls.add(Control.change(Lever.scale("OUTCOME", id, "quantityByYear")));
            }
            deductions.forEach(deduction -> controls.add(Control.percent(
                    Lever.set("OUTCOME", id, deduction.figure()),
                    deduction.value().apply(outcome),
                    100)));
            controls.add(
                    Control.years(Lever.set("OUTCOME", id, "durationYears"), outcome.durationYears(), LONGEST_HORIZON));
            return new Group("OUTCOME", id, outcome.description(), controls);
        }
    }
}
