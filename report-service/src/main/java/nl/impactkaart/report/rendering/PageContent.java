package nl.impactkaart.report.rendering;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.impactkaart.charts.ReturnFactorBar;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.impactmap.Description;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.report.regenerating.ReportInput;
import nl.impactkaart.report.regenerating.ReportInput.EarlierReport;
import nl.impactkaart.report.rendering.Page.Cell;
import nl.impactkaart.report.rendering.Page.Fact;
import nl.impactkaart.report.rendering.Page.Look;
import nl.impactkaart.report.rendering.Page.Part;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/** What a report says, in one language. */
final class PageContent {

    private final ReportInput input;
    private final ImpactMap map;
    private final Project project;
    private final Reported reported;
    private final Valuation valuation;
    private final Texts texts;

    PageContent(Reported reported) {
        this.input = reported.input();
        this.reported = reported;
        this.map = reported.map();
        this.project = map.startedProject();
        this.valuation = reported.results().valuation();
        this.texts = reported.texts();
    }

    Page page() {
        return new Page(
                texts.language().getLanguage(),
                map.changedAt(),
                look(),
                project.name(),
                texts.say("description", project.name()),
                texts.say("kicker"),
                texts.say(
                        "subtitle",
                        texts.say(project.type()),
                        texts.date(project.periodStart()),
                        texts.date(project.periodEnd()),
                        texts.say(project.perspective())),
                facts(),
                summary(),
                List.of(part("count", count()), part("tell", tell()), part("show", show())),
                notes());
    }

    private Look look() {
        BrandingChosen branding = reported.source().branding();
        String colour = reported.accent().colour();
        return branding == null
                ? new Look(colour, null, null, null)
                : new Look(
                        colour,
                        branding.displayName(),
                        branding.logoPng() == null ? null : "data:image/png;base64," + branding.logoPng(),
                        branding.logoText());
    }

    private Part part(String key, Stream<List<Section>> sections) {
        List<Section> all = sections.flatMap(List::stream).toList();
        return new Part(texts.say("part." + key), texts.say("part." + key + (all.isEmpty() ? ".none" : ".lead")), all);
    }

    private Stream<List<Section>> count() {
        MoneySections money = new MoneySections(reported);
        DistributionSections distribution = new DistributionSections(reported);
        OutcomeSections outcomes = new OutcomeSections(reported);
        PeopleSections people = new PeopleSections(reported);
        return Stream.of(
                new ChangeSection(reported).changes(),
                money.keyFigures(),
                money.costs(),
                people.reach(),
                outcomes.priced(),
                distribution.benefits(),
                distribution.funding(),
                outcomes.costPerUnit(),
                outcomes.excluded(),
                people.labour(),
                new EvidenceSection(reported).evidence(),
                List.of(method()));
    }

    private Stream<List<Section>> tell() {
        return Stream.of(
                why(),
                new StorySection(reported, reported.source().stories()).told(),
                new OutcomeSections(reported).told());
    }

    private Stream<List<Section>> show() {
        UncertaintySections uncertainty = new UncertaintySections(reported);
        return Stream.of(
                new MoneySections(reported).byYear(),
                new DistributionSections(reported).whoPaysWhoBenefits(),
                new ScenarioSection(reported).scenarios(),
                new EvolutionSection(reported).evolution(),
                uncertainty.uncertainty());
    }

    private List<Fact> facts() {
        BigDecimal factor = valuation.returnFactor();
        return List.of(
                new Fact(
                        texts.say("factor"),
                        factor == null ? Cell.of(texts.say("factor.absent")) : texts.factorCell(factor),
                        factor == null
                                ? texts.say("factor.absent.meaning")
                                : texts.say("factor.meaning", texts.number(Reported.BENCHMARK))),
                new Fact(
                        texts.say("netPresentValue"),
                        texts.moneyCell(valuation.netPresentValue()),
                        texts.say("netPresentValue.meaning")),
                new Fact(
                        texts.say("benefits"),
                        texts.moneyCell(valuation.presentValueOfBenefits()),
                        texts.say("benefits.meaning")),
                new Fact(
                        texts.say("costs"),
                        texts.moneyCell(valuation.presentValueOfCosts()),
                        texts.say("costs.meaning")));
    }

    private Section summary() {
        BigDecimal factor = valuation.returnFactor();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(outcome(factor));
        EarlierReport previous = input.previous();
        if (previous != null) {
            paragraphs.add(change(factor, previous.returnFactor()));
        }
        String chart = factor == null
                ? null
                : new ReturnFactorBar(reported.style(), project.name(), factor, Reported.BENCHMARK).svg("factor");
        return new Section(texts.say("summary"), paragraphs, chart, null);
    }

    private String outcome(@Nullable BigDecimal factor) {
        if (valuation.outcomes().isEmpty()) {
            return texts.say(factor == null ? "summary.empty" : "summary.without.outcomes");
        }
        if (factor == null) {
            return texts.say("summary.without.costs");
        }
        BigDecimal one = BigDecimal.ONE.movePointRight(project.fractionDigits());
        return texts.say(
                factor.compareTo(Reported.BENCHMARK) >= 0 ? "summary.above" : "summary.below",
                texts.roundMoney(one),
                texts.money(factor.multiply(one)),
                texts.number(Reported.BENCHMARK));
    }

    private String change(@Nullable BigDecimal factor, @Nullable BigDecimal before) {
        if (factor == null || before == null) {
            return texts.say("change.incomparable");
        }
        return texts.factor(factor).equals(texts.factor(before))
                ? texts.say("change.none", texts.factor(before))
                : texts.say("change", texts.factor(before), texts.factor(factor));
    }

    private List<Section> why() {
        Description description = map.description();
        if (description == null) {
            return List.of();
        }
        List<String> paragraphs = Stream.of(
                        line("why.aim", description.aim()),
                        line("why.targetGroup", description.targetGroup()),
                        line("why.approach", description.approach()),
                        line("why.baseline", description.baseline()))
                .filter(Objects::nonNull)
                .toList();
        return List.of(new Section(texts.say("why"), paragraphs, null, null));
    }

    private @Nullable String line(String key, @Nullable String text) {
        return text == null ? null : texts.say(key, text);
    }

    private Section method() {
        MethodChosen method = input.method();
        List<String> paragraphs = new ArrayList<>(List.of(
                texts.say("method.id", method.methodId(), method.methodVersion()),
                discounting(method),
                texts.say(method.costsDiscounted() ? "method.costs.discounted" : "method.costs.undiscounted"),
                texts.say(method.adjustment()),
                texts.say("method.horizon", Integer.toString(method.horizonYears()))));
        if (method.valuedAt() == ValuedAt.FINAL_YEAR) {
            paragraphs.add(texts.say("method.finalYear", Integer.toString(method.horizonYears())));
        }
        if (method.priceLevelYear() != null) {
            paragraphs.add(texts.say("method.priceLevel", Integer.toString(method.priceLevelYear())));
        }
        method.optimismBias()
                .forEach((grade, bias) ->
                        paragraphs.add(texts.say("method.optimism", texts.percent(bias), texts.say(grade))));
        return new Section(texts.say("method"), paragraphs, null, null);
    }

    private String discounting(MethodChosen method) {
        if (method.discountTiming() == DiscountTiming.NONE || method.rates().isEmpty()) {
            return texts.say(DiscountTiming.NONE);
        }
        String rates = method.rates().size() == 1
                ? texts.say(
                        "method.rate.constant",
                        texts.percent(method.rates().getFirst().ratePerYear()))
                : method.rates().stream()
                        .map(step -> texts.say(
                                "method.rate", texts.percent(step.ratePerYear()), Integer.toString(step.fromYear())))
                        .collect(joining(", "));
        return texts.say("method.discounting", rates, texts.say(method.discountTiming()));
    }

    private List<String> notes() {
        return List.of(
                texts.say(
                        "note.sequence",
                        Integer.toString(input.revision()),
                        Long.toString(input.mapSequence()),
                        texts.moment(map.changedAt())),
                texts.say("note.benchmark", texts.number(Reported.BENCHMARK)),
                texts.say("note.map", input.mapId().toString()));
    }
}
