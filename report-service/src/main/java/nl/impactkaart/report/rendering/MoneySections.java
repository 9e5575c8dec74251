package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.charts.ChartStyle;
import nl.impactkaart.charts.YearBars;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.Participation;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.report.rendering.Page.TableBuilder;
import nl.impactkaart.valuation.CostValue;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.YearValue;
import org.jspecify.annotations.Nullable;

/** What is told of the money as a whole: key figures, years and costs. */
final class MoneySections {

    private final Reported reported;
    private final MapResults results;
    private final Valuation valuation;
    private final Texts texts;

    MoneySections(Reported reported) {
        this.reported = reported;
        this.results = reported.results();
        this.valuation = results.valuation();
        this.texts = reported.texts();
    }

    /** The figures beside the return factor that this map has. */
    List<Section> keyFigures() {
        Participation people = results.participation();
        TableBuilder table = new TableBuilder(texts.say("key.caption"))
                .text(texts.say("key.figure"))
                .number(texts.say("key.value"))
                .text(texts.say("key.meaning"));
        add(table, "netReturn", valuation.netReturn(), texts::factor);
        add(table, "payback", results.payback().paybackMonths(), texts::months);
        add(table, "paybackCumulative", results.payback().paybackMonthsCumulative(), texts::months);
        add(table, "perParticipant", people.costPerParticipant(), texts::money, texts.count(people.people()));
        add(table, "perPersonYear", people.costPerPersonYear(), texts::money, texts.count(people.personYears()));
        add(table, "proxies", results.proxies().share(), texts::roundPercent);
        return table.isEmpty() ? List.of() : reported.section("key", table.build());
    }

    private void add(
            TableBuilder table,
            String figure,
            @Nullable BigDecimal value,
            Function<BigDecimal, String> text,
            Object... arguments) {
        if (value != null) {
            table.row(
                    texts.say("key." + figure), text.apply(value), texts.say("key." + figure + ".meaning", arguments));
        }
    }

    List<Section> byYear() {
        List<YearValue> years = valuation.years().stream()
                .filter(year -> year.year() > 0
                        || year.costs().signum() != 0
                        || year.benefits().signum() != 0)
                .toList();
        if (years.isEmpty()) {
            return reported.nothing("years", "years.none");
        }
        TableBuilder table = new TableBuilder(texts.say("years.caption"))
                .brief(texts.say("year"))
                .number(texts.say("years.costs"))
                .number(texts.say("years.benefits"))
                .number(texts.say("years.factor"))
                .number(texts.say("years.presentValue"));
        for (YearValue year : years) {
            table.row(
                    Integer.toString(year.year()),
                    texts.money(year.costs()),
                    texts.money(year.benefits()),
                    texts.number(year.discountFactor()),
                    texts.money(year.presentValueOfBenefits()));
        }
        return List.of(new Section(texts.say("years"), List.of(), chart(years), table.build()));
    }

    private String chart(List<YearValue> years) {
        Project project = reported.map().startedProject();
        return new YearBars(
                        new ChartStyle(texts.language(), project.currency(), null),
                        project.name(),
                        years.stream()
                                .map(year -> new YearBars.Year(
                                        Integer.toString(year.year()),
                                        year.costs().movePointLeft(project.fractionDigits()),
                                        year.benefits().movePointLeft(project.fractionDigits())))
                                .toList())
                .svg("years");
    }

    List<Section> costs() {
        if (reported.map().costs().isEmpty()) {
            return reported.nothing("costs.table", "costs.none");
        }
        TableBuilder table = new TableBuilder(texts.say("costs.caption"))
                .text(texts.say("costs.description"))
                .text(texts.say("costs.payer"))
                .brief(texts.say("costs.category"))
                .brief(texts.say("costs.years"))
                .number(texts.say("costs.amount"));
        Map<String, CostValue> values =
                valuation.costs().stream().collect(Collectors.toMap(CostValue::id, Function.identity()));
        for (Cost cost : reported.map().costs()) {
            table.row(
                    cost.description(),
                    cost.payer(),
                    texts.say(cost.category()),
                    Reported.years(cost.firstYear(), cost.lastYear()),
                    texts.money(
                            Objects.requireNonNull(values.get(cost.id().value().toString()))
                                    .presentValue()));
        }
        table.total(texts.say("total"), "", "", "", texts.money(valuation.presentValueOfCosts()));
        return reported.section("costs.table", table.build());
    }
}
