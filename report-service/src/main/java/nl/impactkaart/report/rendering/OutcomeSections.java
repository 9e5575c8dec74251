package nl.impactkaart.report.rendering;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.results.CountedOutcome;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.valuation.OutcomeValue;
import nl.impactkaart.valuation.Valuation;

/** What changes for whom: outcomes that are priced, told, and left out. */
final class OutcomeSections {

    private final Reported reported;
    private final Valuation valuation;
    private final Texts texts;

    OutcomeSections(Reported reported) {
        this.reported = reported;
        this.valuation = reported.results().valuation();
        this.texts = reported.texts();
    }

    List<Section> priced() {
        if (valuation.outcomes().isEmpty()) {
            return reported.nothing("outcomes", "outcomes.none");
        }
        TableBuilder table = new TableBuilder(texts, "outcomes.caption")
                .text("outcomes.description")
                .text("outcomes.stakeholder")
                .text("outcomes.quantityAndValue")
                .text("outcomes.deductions")
                .brief("outcomes.years")
                .number("outcomes.impact")
                .number("outcomes.presentValue");
        Map<String, Outcome> outcomes = reported.map().outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.id().value().toString(), Function.identity()));
        for (OutcomeValue value : valuation.outcomes()) {
            Outcome outcome = Objects.requireNonNull(outcomes.get(value.id()));
            table.row()
                    .text(outcome.description())
                    .text(outcome.stakeholder() + " (" + texts.say(outcome.level()) + ")")
                    .text(quantity(outcome) + "\n× " + unitValue(outcome))
                    .text(deductions(outcome))
                    .text(Reported.years(outcome.startYear(), outcome.startYear() + outcome.durationYears() - 1))
                    .money(value.impactFirstYear())
                    .money(value.presentValue());
        }
        table.total().blank().blank().blank().blank().blank().money(valuation.presentValueOfBenefits());
        return reported.section("outcomes", table.build());
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

    /** From client to society. */
    List<Section> told() {
        return notPriced(
                "outcomes.HELD",
                Arrays.stream(ImpactLevel.values())
                        .flatMap(level -> reported.results().held(level).stream())
                        .toList());
    }

    List<Section> excluded() {
        return notPriced("outcomes.EXCLUDED", reported.results().with(OutcomeStatus.EXCLUDED));
    }

    private List<Section> notPriced(String key, List<CountedOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts, key + ".caption")
                .brief("outcomes.level")
                .text("outcomes.description")
                .text("outcomes.stakeholder.only")
                .text("outcomes.quantity")
                .number("outcomes.units")
                .text("outcomes.rationale");
        for (CountedOutcome counted : outcomes) {
            Outcome outcome = counted.outcome();
            table.row()
                    .text(texts.say(outcome.level()))
                    .text(outcome.description())
                    .text(outcome.stakeholder())
                    .text(quantity(outcome))
                    .quantity(counted.units())
                    .text(outcome.rationale());
        }
        return reported.section(key, table.build());
    }

    /** Of every outcome that counts. */
    List<Section> costPerUnit() {
        TableBuilder table = new TableBuilder(texts, "perUnit.caption")
                .text("outcomes.description")
                .text("perUnit.unit")
                .number("outcomes.units")
                .number("perUnit.cost");
        for (CountedOutcome counted : reported.results().outcomes()) {
            if (counted.costPerUnit() != null) {
                table.row()
                        .text(counted.outcome().description())
                        .text(counted.outcome().unit())
                        .quantity(counted.units())
                        .money(counted.costPerUnit());
            }
        }
        return table.isEmpty()
                ? List.of()
                : reported.section("perUnit", table.build(), texts.say("perUnit.explanation"));
    }
}
