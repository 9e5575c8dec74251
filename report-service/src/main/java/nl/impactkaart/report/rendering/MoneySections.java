package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.charts.YearBars;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.Participation;
import nl.impactkaart.report.rendering.Page.Cell;
import nl.impactkaart.report.rendering.Page.Section;
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
        TableBuilder table = new TableBuilder(texts, "key.caption")
                .text("key.figure")
                .number("key.value")
                .text("key.meaning");
        add(table, "netReturn", valuation.netReturn(), texts::factorCell);
        add(table, "payback", results.payback().paybackMonths(), this::months);
        add(table, "paybackCumulative", results.payback().paybackMonthsCumulative(), this::months);
        add(table, "perParticipant", people.costPerParticipant(), texts::moneyCell, texts.count(people.people()));
        add(table, "perPersonYear", people.costPerPersonYear(), texts::moneyCell, texts.count(people.personYears()));
        add(table, "proxies", results.proxies().share(), share -> texts.cell(texts.roundPercent(share), share));
        return table.isEmpty() ? List.of() : reported.section("key", table.build());
    }

    private Cell months(BigDecimal months) {
        return texts.cell(texts.months(months), months);
    }

    private void add(
            TableBuilder table,
            String figure,
            @Nullable BigDecimal value,
            Function<BigDecimal, Cell> cell,
            Object... arguments) {
        if (value != null) {
            table.row()
                    .text(texts.say("key." + figure))
                    .cell(cell.apply(value))
                    .text(texts.say("key." + figure + ".meaning", arguments));
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
        TableBuilder table = new TableBuilder(texts, "years.caption")
                .brief("year")
                .number("years.costs")
                .number("years.benefits")
                .number("years.factor")
                .number("years.presentValue");
        for (YearValue year : years) {
            table.row()
                    .year(year.year())
                    .money(year.costs())
                    .money(year.benefits())
                    .number(year.discountFactor())
                    .money(year.presentValueOfBenefits());
        }
        return reported.section("years", chart(years), table.build());
    }

    private YearBars chart(List<YearValue> years) {
        return new YearBars(
                reported.style(),
                reported.project().name(),
                years.stream()
                        .map(year -> new YearBars.Year(
                                Integer.toString(year.year()),
                                reported.whole(year.costs()),
                                reported.whole(year.benefits())))
                        .toList());
    }

    List<Section> costs() {
        if (reported.map().costs().isEmpty()) {
            return reported.nothing("costs.table", "costs.none");
        }
        TableBuilder table = new TableBuilder(texts, "costs.caption")
                .text("costs.description")
                .text("costs.payer")
                .brief("costs.category")
                .brief("costs.years")
                .number("costs.amount");
        Map<String, CostValue> values =
                valuation.costs().stream().collect(Collectors.toMap(CostValue::id, Function.identity()));
        for (Cost cost : reported.map().costs()) {
            table.row()
                    .text(cost.description())
                    .text(cost.payer())
                    .text(texts.say(cost.category()))
                    .text(Reported.years(cost.firstYear(), cost.lastYear()))
                    .money(Objects.requireNonNull(values.get(cost.id().value().toString()))
                            .presentValue());
        }
        table.total().blank().blank().blank().money(valuation.presentValueOfCosts());
        return reported.section("costs.table", table.build());
    }
}
