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
import nl.impactkaart.report.rendering.Page.TableBuilder;
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
        TableBuilder table = new TableBuilder(texts.say("outcomes.caption"))
                .text(texts.say("outcomes.description"))
                .text(texts.say("outcomes.stakeholder"))
                .text(texts.say("outcomes.quantityAndValue"))
                .text(texts.say("outcomes.deductions"))
                .brief(texts.say("outcomes.years"))
                .number(texts.say("outcomes.impact"))
                .number(texts.say("outcomes.presentValue"));
        Map<String, Outcome> outcomes = reported.map().outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.id().value().toString(), Function.identity()));
        for (OutcomeValue value : valuation.outcomes()) {
            Outcome outcome = Objects.requireNonNull(outcomes.get(value.id()));
            table.row(
                    outcome.description(),
                    outcome.stakeholder() + " (" + texts.say(outcome.level()) + ")",
                    quantity(outcome) + "\n× " + unitValue(outcome),
                    deductions(outcome),
                    Reported.years(outcome.startYear(), outcome.startYear() + outcome.durationYears() - 1),
                    texts.money(value.impactFirstYear()),
                    texts.money(value.presentValue()));
        }
        table.total(texts.say("total"), "", "", "", "", "", texts.money(valuation.presentValueOfBenefits()));
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
        TableBuilder table = new TableBuilder(texts.say(key + ".caption"))
                .brief(texts.say("outcomes.level"))
                .text(texts.say("outcomes.description"))
                .text(texts.say("outcomes.stakeholder.only"))
                .text(texts.say("outcomes.quantity"))
                .number(texts.say("outcomes.units"))
                .text(texts.say("outcomes.rationale"));
        for (CountedOutcome counted : outcomes) {
            Outcome outcome = counted.outcome();
            String rationale = outcome.rationale();
            table.row(
                    texts.say(outcome.level()),
                    outcome.description(),
                    outcome.stakeholder(),
                    quantity(outcome),
                    texts.quantity(counted.units()),
                    rationale == null ? "–" : rationale);
        }
        return reported.section(key, table.build());
    }

    /** Of every outcome that counts. */
    List<Section> costPerUnit() {
        TableBuilder table = new TableBuilder(texts.say("perUnit.caption"))
                .text(texts.say("outcomes.description"))
                .text(texts.say("perUnit.unit"))
                .number(texts.say("outcomes.units"))
                .number(texts.say("perUnit.cost"));
        for (CountedOutcome counted : reported.results().outcomes()) {
            if (counted.costPerUnit() != null) {
                table.row(
                        counted.outcome().description(),
                        counted.outcome().unit(),
                        texts.quantity(counted.units()),
                        texts.money(counted.costPerUnit()));
            }
        }
        return table.isEmpty()
                ? List.of()
                : reported.section("perUnit", table.build(), texts.say("perUnit.explanation"));
    }
}
