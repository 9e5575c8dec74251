package nl.impactkaart.report.rendering;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.report.charts.YearBars;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.report.rendering.Page.TableBuilder;
import nl.impactkaart.valuation.CostValue;
import nl.impactkaart.valuation.OutcomeValue;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.YearValue;
import org.jspecify.annotations.Nullable;

/** The rows of a report: by year, costs, reach and outcomes; what is empty is said in words. */
final class Tables {

    private final ImpactMap map;
    private final Valuation valuation;
    private final Texts texts;

    Tables(ImpactMap map, Valuation valuation, Texts texts) {
        this.map = map;
        this.valuation = valuation;
        this.texts = texts;
    }

    /** All sections with rows, in their order. */
    List<Section> sections() {
        return Stream.of(
                        Optional.of(byYear()),
                        Optional.of(costs()),
                        Optional.of(reach()),
                        Optional.of(outcomes()),
                        notPriced(OutcomeStatus.HELD),
                        notPriced(OutcomeStatus.EXCLUDED))
                .flatMap(Optional::stream)
                .toList();
    }

    private Section byYear() {
        List<YearValue> years = valuation.years().stream()
                .filter(year -> year.year() > 0
                        || year.costs().signum() != 0
                        || year.benefits().signum() != 0)
                .toList();
        if (years.isEmpty()) {
            return new Section(texts.say("years"), List.of(texts.say("years.none")), null, null);
        }
        TableBuilder table = new TableBuilder(texts.say("years.caption"))
                .brief(texts.say("year"))
                .number(texts.say("years.costs"))
                .number(texts.say("years.benefits"))
                .number(texts.say("years.factor"))
                .number(texts.say("years.presentValue"));
        List<YearBars.Bars> bars = new ArrayList<>();
        for (YearValue year : years) {
            bars.add(new YearBars.Bars(Integer.toString(year.year()), year.costs(), year.benefits()));
            table.row(
                    Integer.toString(year.year()),
                    texts.money(year.costs()),
                    texts.money(year.benefits()),
                    texts.number(year.discountFactor()),
                    texts.money(year.presentValueOfBenefits()));
        }
        String chart = new YearBars(
                        texts.say("chart.title", map.startedProject().name()),
                        texts.say("chart.description"),
                        texts.say("years.costs"),
                        texts.say("years.benefits"),
                        texts::roundMoney)
                .svg(bars);
        return new Section(texts.say("years"), List.of(), chart, table.build());
    }

    private Section costs() {
        if (map.costs().isEmpty()) {
            return new Section(texts.say("costs.table"), List.of(texts.say("costs.none")), null, null);
        }
        TableBuilder table = new TableBuilder(texts.say("costs.caption"))
                .text(texts.say("costs.description"))
                .text(texts.say("costs.payer"))
                .brief(texts.say("costs.category"))
                .brief(texts.say("costs.years"))
                .number(texts.say("costs.amount"));
        Map<String, CostValue> values =
                valuation.costs().stream().collect(Collectors.toMap(CostValue::id, Function.identity()));
        for (Cost cost : map.costs()) {
            table.row(
                    cost.description(),
                    cost.payer(),
                    texts.say(cost.category()),
                    years(cost.firstYear(), cost.lastYear()),
                    texts.money(
                            Objects.requireNonNull(values.get(cost.id().value().toString()))
                                    .presentValue()));
        }
        table.total(texts.say("total"), "", "", "", texts.money(valuation.presentValueOfCosts()));
        return new Section(texts.say("costs.table"), List.of(), null, table.build());
    }

    private Section reach() {
        if (map.reach().isEmpty()) {
            return new Section(texts.say("reach"), List.of(texts.say("reach.none")), null, null);
        }
        TableBuilder table = new TableBuilder(texts.say("reach.caption"))
                .text(texts.say("reach.group"))
                .brief(texts.say("year"))
                .number(texts.say("reach.planned"))
                .number(texts.say("reach.actual"));
        for (Reach group : map.reach()) {
            for (PeopleInYear people : group.years()) {
                table.row(
                        group.targetGroup(),
                        Integer.toString(people.year()),
                        count(people.plannedPeople()),
                        count(people.actualPeople()));
            }
        }
        return new Section(texts.say("reach"), List.of(), null, table.build());
    }

    private String count(@Nullable Long people) {
        return people == null ? "–" : texts.number(BigDecimal.valueOf(people));
    }

    private Section outcomes() {
        if (valuation.outcomes().isEmpty()) {
            return new Section(texts.say("outcomes"), List.of(texts.say("outcomes.none")), null, null);
        }
        TableBuilder table = new TableBuilder(texts.say("outcomes.caption"))
                .text(texts.say("outcomes.description"))
                .text(texts.say("outcomes.stakeholder"))
                .text(texts.say("outcomes.quantityAndValue"))
                .text(texts.say("outcomes.deductions"))
                .brief(texts.say("outcomes.years"))
                .number(texts.say("outcomes.impact"))
                .number(texts.say("outcomes.presentValue"));
        Map<String, Outcome> outcomes = map.outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.id().value().toString(), Function.identity()));
        for (OutcomeValue value : valuation.outcomes()) {
            Outcome outcome = Objects.requireNonNull(outcomes.get(value.id()));
            table.row(
                    outcome.description(),
                    outcome.stakeholder() + " (" + texts.say(outcome.level()) + ")",
                    quantity(outcome) + "\n× " + unitValue(outcome),
                    deductions(outcome),
                    years(outcome.startYear(), outcome.startYear() + outcome.durationYears() - 1),
                    texts.money(value.impactFirstYear()),
                    texts.money(value.presentValue()));
        }
        table.total(texts.say("total"), "", "", "", "", "", texts.money(valuation.presentValueOfBenefits()));
        return new Section(texts.say("outcomes"), List.of(), null, table.build());
    }

    private String quantity(Outcome outcome) {
        if (outcome.incidence() != null) {
            return texts.say("outcomes.perPerson", texts.number(outcome.incidence()), outcome.unit());
        }
        String quantity = outcome.quantityPerYear() != null
                ? texts.number(outcome.quantityPerYear())
                : outcome.quantityByYear().stream().map(texts::number).collect(joining(" / "));
        return quantity + " " + outcome.unit();
    }

    private String unitValue(Outcome outcome) {
        String value =
                outcome.unitValueMinor() == null ? "–" : texts.money(BigDecimal.valueOf(outcome.unitValueMinor()));
        return outcome.valueSource() == null ? value : value + " (" + outcome.valueSource() + ")";
    }

    private String deductions(Outcome outcome) {
        String deductions = Stream.of(
                        deduction("deadweight", outcome.deadweight()),
                        deduction("displacement", outcome.displacement()),
                        deduction("attribution", outcome.attribution()),
                        deduction("leakage", outcome.leakage()),
                        deduction("substitution", outcome.substitution()),
                        deduction("dropOff", outcome.dropOff()))
                .filter(text -> !text.isEmpty())
                .collect(joining("\n"));
        return deductions.isEmpty() ? texts.say("deductions.none") : deductions;
    }

    private String deduction(String key, BigDecimal fraction) {
        return fraction.signum() == 0 ? "" : texts.percent(fraction) + " " + texts.say("deductions." + key);
    }

    private Optional<Section> notPriced(OutcomeStatus status) {
        List<Outcome> outcomes = map.outcomes().stream()
                .filter(outcome -> outcome.status() == status)
                .toList();
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        String key = "outcomes." + status.name();
        TableBuilder table = new TableBuilder(texts.say(key + ".caption"))
                .text(texts.say("outcomes.description"))
                .text(texts.say("outcomes.stakeholder"))
                .text(texts.say("outcomes.quantity"))
                .text(texts.say("outcomes.rationale"));
        for (Outcome outcome : outcomes) {
            String rationale = outcome.rationale();
            table.row(
                    outcome.description(),
                    outcome.stakeholder() + " (" + texts.say(outcome.level()) + ")",
                    quantity(outcome),
                    rationale == null ? "–" : rationale);
        }
        return Optional.of(new Section(texts.say(key), List.of(), null, table.build()));
    }

    private static String years(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
