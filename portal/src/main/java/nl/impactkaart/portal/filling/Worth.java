package nl.impactkaart.portal.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.ImpactMap.PeopleInYear;
import nl.impactkaart.portal.reading.ImpactMap.Reach;

/** What a row comes to in its first year, so that whoever writes sees whether it is right. */
final class Worth {

    /** What is left after these is worth something. */
    private static final List<String> DEDUCTIONS =
            List.of("deadweight", "displacement", "attribution", "leakage", "substitution");

    private final ImpactMap map;
    private final Map<String, Object> row;
    private final Show show;
    private final List<Line> lines = new ArrayList<>();

    private Worth(ImpactMap map, Map<String, Object> row, Show show) {
        this.map = map;
        this.row = row;
        this.show = show;
    }

    /**
     * One figure.
     *
     * @param text the text {@code fill.worth.<text>} that says what it is
     */
    public record Line(String text, String value) {}

    /** @param row as the API takes it; what is missing counts for nothing */
    static List<Line> of(Part part, ImpactMap map, Map<String, Object> row, Show show) {
        Worth worth = new Worth(map, row, show);
        switch (part) {
            case COSTS -> worth.cost();
            case OUTCOMES -> worth.outcome();
            case LABOUR_EFFECTS -> worth.labourEffect();
            case REACH -> worth.reach();
            case DESCRIPTION, METHOD -> {}
        }
        return worth.lines;
    }

    private void cost() {
        BigDecimal people = people(number("firstYear"));
        BigDecimal person = number("amountPerParticipantMinor").multiply(people);
        BigDecimal inKind = number("inKindHours").multiply(number("inKindHourlyRateMinor"));
        if (person.signum() != 0) {
            add("person", money(person));
        }
        if (inKind.signum() != 0) {
            add("kind", money(inKind));
        }
        add("cost", money(number("fixedAmountMinor").add(person).add(inKind)));
    }

    private void outcome() {
        BigDecimal quantity = quantity();
        BigDecimal gross = quantity.multiply(number("unitValueMinor"));
        BigDecimal left = BigDecimal.ONE;
        for (String deduction : DEDUCTIONS) {
            left = left.multiply(BigDecimal.ONE.subtract(number(deduction)));
        }
        add("quantity", show.number(quantity.toPlainString()));
        if ("PRICED".equals(row.get("status"))) {
            add("gross", money(gross));
        }
        // What a method does besides is for the valuation to say: the preview of the whole map has it.
        if ("PRICED".equals(row.get("status"))
                && map.method() != null
                && map.method().onlyMultipliesDeductions()) {
            add("left", show.percent(left.toPlainString()));
            add("outcome", money(gross.multiply(left)));
        }
    }

    private BigDecimal quantity() {
        if (row.get("quantityByYear") instanceof List<?> years) {
            return years.isEmpty()
                    ? BigDecimal.ZERO
                    : new BigDecimal(years.getFirst().toString());
        }
        return row.containsKey("incidence")
                ? number("incidence").multiply(people(number("startYear")))
                : number("quantityPerYear");
    }

    private void labourEffect() {
        BigDecimal hours =
                number("hoursPerYear").add(number("hoursPerParticipant").multiply(people(number("firstYear"))));
        add("hours", show.number(hours.toPlainString()));
        if (number("hoursPerFte").signum() > 0) {
            add(
                    "jobs",
                    show.number(hours.divide(number("hoursPerFte"), 2, java.math.RoundingMode.HALF_UP)
                            .toPlainString()));
        }
    }

    private void reach() {
        long planned = 0;
        long actual = 0;
        if (row.get("years") instanceof List<?> years) {
            for (Object year : years) {
                planned +=
                        year instanceof Map<?, ?> people && people.get("plannedPeople") instanceof Long some ? some : 0;
                actual +=
                        year instanceof Map<?, ?> people && people.get("actualPeople") instanceof Long some ? some : 0;
            }
        }
        add("planned", show.count(planned));
        add("actual", show.count(actual));
    }

    /** Who are reached in a year: of the row's target group, or of all. */
    private BigDecimal people(BigDecimal year) {
        long people = 0;
        for (Reach reach : map.reach()) {
            if (row.get("reachId") == null || reach.reachId().toString().equals(row.get("reachId"))) {
                for (PeopleInYear each : reach.years()) {
                    people += each.year() == year.intValue() ? counting(each) : 0;
                }
            }
        }
        return BigDecimal.valueOf(people);
    }

    private long counting(PeopleInYear people) {
        Long actual = people.actualPeople();
        Long planned = people.plannedPeople();
        return map.perspective().equals("EX_POST") && actual != null ? actual : planned == null ? 0 : planned;
    }

    private BigDecimal number(String name) {
        Object value = row.get(name);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    private String money(BigDecimal minor) {
        int decimals = Math.max(0, Currency.getInstance(map.currency()).getDefaultFractionDigits());
        return show.money(minor.movePointLeft(decimals).toPlainString(), map.currency());
    }

    private void add(String text, String value) {
        lines.add(new Line(text, value));
    }
}
