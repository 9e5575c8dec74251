package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.impactkaart.charts.BarsAcross.Bar;
import nl.impactkaart.charts.ChartTable.Column;

/**
 * What each stakeholder pays and receives: two bars for each, from left to right.
 *
 * @param subject the name of the project
 * @param parties in the order of the picture, which shows the largest where there is no room for all
 */
public record StakeholderBars(ChartStyle style, String subject, List<Party> parties) implements Chart {

    private static final int TOLD = 5;
    private static final double ROW = 45;
    private static final double BAR = 15;
    /** From the middle of a bar to the middle of its row. */
    private static final double APART = (BAR + 2) / 2;

    /**
     * A stakeholder; amounts are present values.
     *
     * @param costs below 0 where more flows back than is paid
     * @param benefits below 0 where the stakeholder loses
     */
    public record Party(String name, BigDecimal costs, BigDecimal benefits) {}

    public StakeholderBars {
        parties = List.copyOf(parties);
    }

    @Override
    public String title() {
        return style.words().say("parties.title", subject);
    }

    @Override
    public String description() {
        Words words = style.words();
        Notation notation = style.notation();
        if (parties.isEmpty()) {
            return words.say("none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "parties.are",
                parties.size(),
                notation.count(parties.size()),
                notation.briefMoney(sum(Party::costs)),
                notation.briefMoney(sum(Party::benefits))));
        parties.stream()
                .sorted(Comparator.comparing(StakeholderBars::weight).reversed())
                .limit(TOLD)
                .map(party -> words.say(
                        "parties.one",
                        Lettering.brief(party.name()),
                        notation.briefMoney(party.costs()),
                        notation.briefMoney(party.benefits())))
                .forEach(sentences::add);
        if (parties.size() > TOLD) {
            sentences.add(words.say("others", parties.size() - TOLD, notation.count(parties.size() - TOLD)));
        }
        return String.join(" ", sentences);
    }

    private BigDecimal sum(Function<Party, BigDecimal> amount) {
        return parties.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In the order of the picture. */
    private List<Party> largest(int most) {
        return IntStream.range(0, parties.size())
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> weight(parties.get(row)))
                        .reversed())
                .limit(most)
                .sorted()
                .map(parties::get)
                .toList();
    }

    private static BigDecimal weight(Party party) {
        return party.costs().abs().max(party.benefits().abs());
    }

    @Override
    public ChartTable table() {
        Words words = style.words();
        Notation notation = style.notation();
        return new ChartTable(
                title(),
                List.of(
                        Column.text(words.say("party")),
                        Column.number(words.say("costs")),
                        Column.number(words.say("benefits")),
                        Column.number(words.say("balance"))),
                parties.stream()
                        .map(party -> List.of(
                                party.name(),
                                notation.money(party.costs()),
                                notation.money(party.benefits()),
                                notation.money(party.benefits().subtract(party.costs()))))
                        .toList());
    }

    @Override
    public String svg(String idPrefix) {
        if (parties.isEmpty()) {
            return Empty.svg(this, idPrefix, style.words());
        }
        Palette palette = style.palette();
        Rows rows = new Rows(parties.size(), Legend.HEIGHT, ROW);
        List<Party> shown = largest(rows.shown());
        BarsAcross bars = new BarsAcross(
                BigDecimal.ZERO,
                shown.stream()
                        .flatMap(party -> Stream.of(bar(party.costs()), bar(party.benefits())))
                        .toList(),
                Rows.NAMES,
                style.notation()::moneyTicks);
        Svg svg = new Svg();
        new Legend(svg, Rows.NAMES)
                .with(palette.companion(), style.words().say("costs"))
                .with(palette.accent(), style.words().say("benefits"));
        bars.axis().drawAcross(svg, rows.top(), rows.bottom());
        for (int i = 0; i < shown.size(); i++) {
            Party party = shown.get(i);
            double middle = rows.middle(i);
            rows.drawName(svg, i, party.name());
            bars.draw(svg, bar(party.costs()), middle - APART, BAR, palette.companion());
            bars.draw(svg, bar(party.benefits()), middle + APART, BAR, palette.accent());
            bars.drawText(svg, bar(party.costs()), middle - APART);
            bars.drawText(svg, bar(party.benefits()), middle + APART);
        }
        bars.drawBase(svg, rows.top(), rows.bottom());
        rows.drawNote(svg, style);
        return svg.picture(this, idPrefix, rows.height());
    }

    private Bar bar(BigDecimal amount) {
        return new Bar(amount, style.notation().briefMoney(amount));
    }
}
