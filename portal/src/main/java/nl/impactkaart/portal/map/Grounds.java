package nl.impactkaart.portal.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.ImpactMap.Cost;
import nl.impactkaart.portal.reading.ImpactMap.Evidence;
import nl.impactkaart.portal.reading.ImpactMap.Outcome;
import nl.impactkaart.portal.reading.ImpactMap.PeopleInYear;
import nl.impactkaart.portal.reading.ImpactMap.Reach;
import org.jspecify.annotations.Nullable;

/** The figures of each row that say something, with their sources and evidence. */
final class Grounds {

    /** After a space that ends no line. */
    private static final String PERCENT = "\u00a0%";

    private final ImpactMap map;
    private final Show show;

    Grounds(ImpactMap map, Show show) {
        this.map = map;
        this.show = show;
    }

    /** What supports a row as a whole, or the project where no row is named. */
    List<Evidence> ofRow(@Nullable UUID row) {
        return map.evidence().stream()
                .filter(evidence -> Objects.equals(row, evidence.rowId()) && (row == null || evidence.figure() == null))
                .toList();
    }

    List<Ground> of(Cost cost) {
        Row row = new Row(cost.costId());
        row.money("fixedAmountMinor", cost.fixedAmountMinor(), cost.source());
        row.money("amountPerParticipantMinor", cost.amountPerParticipantMinor(), cost.source());
        row.number("inKindHours", cost.inKindHours(), cost.source());
        row.money("inKindHourlyRateMinor", cost.inKindHourlyRateMinor(), cost.source());
        return row.grounds;
    }

    List<Ground> of(Reach reach) {
        Row row = new Row(reach.reachId());
        row.people("plannedPeople", reach, PeopleInYear::plannedPeople);
        row.people("actualPeople", reach, PeopleInYear::actualPeople);
        return row.grounds;
    }

    List<Ground> of(Outcome outcome) {
        Row row = new Row(outcome.outcomeId());
        row.number("incidence", outcome.incidence(), null);
        row.number("quantityPerYear", outcome.quantityPerYear(), null);
        if (!outcome.quantityByYear().isEmpty()) {
            row.add(
                    "quantityByYear",
                    outcome.quantityByYear().stream().map(this::number).collect(Collectors.joining(" · ")),
                    null);
        }
        row.money("unitValueMinor", outcome.unitValueMinor(), outcome.valueSource());
        deductions(outcome).forEach(deduction -> row.add(deduction.figure(), deduction.share(), null));
        return row.grounds;
    }

    /** A part that does not count, or no longer does. */
    record Deduction(String figure, String share) {}

    /** Those that are more than nothing. */
    List<Deduction> deductions(Outcome outcome) {
        List<Deduction> deductions = new ArrayList<>();
        add(deductions, "deadweight", outcome.deadweight());
        add(deductions, "displacement", outcome.displacement());
        add(deductions, "attribution", outcome.attribution());
        add(deductions, "leakage", outcome.leakage());
        add(deductions, "substitution", outcome.substitution());
        add(deductions, "dropOff", outcome.dropOff());
        return deductions;
    }

    private void add(List<Deduction> deductions, String figure, BigDecimal fraction) {
        if (fraction.signum() != 0) {
            deductions.add(new Deduction(figure, number(fraction.movePointRight(2)) + PERCENT));
        }
    }

    private String number(BigDecimal decimal) {
        return show.number(decimal.toPlainString());
    }

    private final class Row {

        private final UUID id;
        private final List<Ground> grounds = new ArrayList<>();

        Row(UUID id) {
            this.id = id;
        }

        void money(String figure, @Nullable Long minor, @Nullable String source) {
            if (minor != null) {
                add(figure, show.minor(minor, map.currency()), source);
            }
        }

        void number(String figure, @Nullable BigDecimal value, @Nullable String source) {
            if (value != null) {
                add(figure, Grounds.this.number(value), source);
            }
        }

        void people(String figure, Reach reach, Function<PeopleInYear, @Nullable Long> people) {
            if (reach.years().stream().anyMatch(year -> people.apply(year) != null)) {
                String byYear = reach.years().stream()
                        .map(year -> show.count(people.apply(year)))
                        .collect(Collectors.joining(" · "));
                add(figure, byYear, reach.source());
            }
        }

        void add(String figure, String value, @Nullable String source) {
            List<Evidence> evidence = map.evidence().stream()
                    .filter(each -> id.equals(each.rowId()) && figure.equals(each.figure()))
                    .toList();
            grounds.add(new Ground(figure, value, source, evidence));
        }
    }
}
