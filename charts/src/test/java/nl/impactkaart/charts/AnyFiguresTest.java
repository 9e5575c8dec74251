package nl.impactkaart.charts;

import static nl.impactkaart.charts.Examples.DUTCH;
import static nl.impactkaart.charts.Examples.ENGLISH;
import static nl.impactkaart.charts.Picture.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.w3c.dom.Element;

/** Whatever the figures, a picture stays within its frame and keeps their order. */
class AnyFiguresTest {

    private static final int TRIES = 150;

    /** Small and huge, of both signs, and often 0. */
    @Provide
    Arbitrary<BigDecimal> figures() {
        Arbitrary<BigDecimal> any = Combinators.combine(
                        Arbitraries.longs().between(-99_999, 99_999),
                        Arbitraries.integers().between(-6, 22))
                .as((digits, power) -> BigDecimal.valueOf(digits).scaleByPowerOfTen(power));
        return Arbitraries.frequencyOf(
                Tuple.of(8, any), Tuple.of(2, Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1.6"))));
    }

    @Property(tries = TRIES)
    void a_factor_is_shown_whole(
            @ForAll @From("figures") BigDecimal factor, @ForAll @From("figures") BigDecimal benchmark) {
        Picture.of(new ReturnFactorBar(DUTCH, "Samen Eten", factor, benchmark)).isLegible();
    }

    @Property(tries = TRIES)
    void stakeholders_are_shown_whole_and_a_larger_amount_has_the_longer_bar(
            @ForAll @Size(min = 1, max = 60) List<@From("figures") BigDecimal> amounts) {
        List<StakeholderBars.Party> parties = IntStream.range(0, amounts.size())
                .mapToObj(i -> new StakeholderBars.Party(
                        "Partij " + i, amounts.get(i), amounts.reversed().get(i)))
                .toList();
        StakeholderBars chart = new StakeholderBars(DUTCH, "Samen Eten", parties);

        Picture picture = Picture.of(chart);

        picture.isLegible();
        assertThat(chart.table().rows()).hasSize(amounts.size());
        if (amounts.size() <= 20) {
            areInOrder(amounts, picture.bars(DUTCH.palette().companion()), "width");
        }
    }

    @Property(tries = TRIES)
    void years_are_shown_whole_and_a_larger_amount_has_the_higher_bar(
            @ForAll @Size(min = 1, max = 100) List<@From("figures") BigDecimal> amounts) {
        List<YearBars.Year> years = IntStream.range(0, amounts.size())
                .mapToObj(i -> new YearBars.Year(
                        Integer.toString(i), amounts.get(i), amounts.reversed().get(i)))
                .toList();
        YearBars chart = new YearBars(ENGLISH, "Samen Eten", years);

        Picture picture = Picture.of(chart);

        picture.isLegible();
        assertThat(chart.table().rows()).hasSize(amounts.size());
        areInOrder(amounts, picture.bars(ENGLISH.palette().companion()), "height");
        areInOrder(amounts.reversed(), picture.bars(ENGLISH.palette().accent()), "height");
    }

    private static void areInOrder(List<BigDecimal> amounts, List<Element> bars, String length) {
        assertThat(bars).hasSameSizeAs(amounts);
        for (int i = 1; i < amounts.size(); i++) {
            int amount = amounts.get(i).abs().compareTo(amounts.get(i - 1).abs());
            double bar = number(bars.get(i), length) - number(bars.get(i - 1), length);
            assertThat(amount > 0 ? bar : amount < 0 ? -bar : -Math.abs(bar)).isGreaterThan(-0.21);
        }
    }

    @Property(tries = TRIES)
    void scenarios_are_shown_whole(@ForAll @Size(min = 1, max = 40) List<@From("figures") BigDecimal> factors) {
        List<ScenarioBars.Result> results = factors.stream()
                .map(factor -> new ScenarioBars.Result("Scenario", factor, factor))
                .toList();
        ScenarioBars chart = new ScenarioBars(DUTCH, results.getFirst(), results);

        Picture.of(chart).isLegible();
        assertThat(chart.table().rows()).hasSize(factors.size() + 1);
    }

    @Property(tries = TRIES)
    void an_evolution_is_shown_whole(
            @ForAll @Size(min = 1, max = 60) List<@From("figures") BigDecimal> factors,
            @ForAll @IntRange(min = 0, max = 2_000_000_000) int lagSeconds) {
        List<EvolutionLine.Point> points = IntStream.range(0, factors.size())
                .mapToObj(i -> new EvolutionLine.Point(
                        Instant.EPOCH.plusSeconds((long) i * lagSeconds), i % 7 == 5 ? null : factors.get(i)))
                .toList();
        EvolutionLine chart = new EvolutionLine(ENGLISH, "Samen Eten", points);

        Picture.of(chart).isLegible();
        assertThat(chart.table().rows()).hasSize(factors.size());
    }

    @Property(tries = TRIES)
    void swings_are_shown_whole_the_widest_first(
            @ForAll @From("figures") BigDecimal base,
            @ForAll @Size(min = 2, max = 40) List<@From("figures") BigDecimal> results,
            @ForAll Measure measure) {
        List<TornadoBars.Swing> swings = IntStream.range(0, results.size())
                .mapToObj(i -> new TornadoBars.Swing(
                        "Cijfer",
                        "1",
                        "2",
                        i % 5 == 4 ? null : results.get(i),
                        results.reversed().get(i)))
                .toList();
        TornadoBars chart = new TornadoBars(DUTCH, "Samen Eten", measure, base, swings);

        Picture.of(chart).isLegible();
        assertThat(chart.table().rows()).hasSize(results.size());
        assertThat(chart.swings().stream().map(swing -> reach(swing, base)).toList())
                .isSortedAccordingTo((one, two) -> two.compareTo(one));
    }

    private static BigDecimal reach(TornadoBars.Swing swing, BigDecimal base) {
        BigDecimal low = Objects.requireNonNullElse(swing.atLowest(), base);
        BigDecimal high = Objects.requireNonNullElse(swing.atHighest(), base);
        return low.max(high).max(base).subtract(low.min(high).min(base));
    }

    @Property(tries = TRIES)
    void changes_are_shown_whole(
            @ForAll @From("figures") BigDecimal from,
            @ForAll @Size(min = 1, max = 40) List<@From("figures") BigDecimal> differences,
            @ForAll Measure measure) {
        List<Waterfall.Step> steps = differences.stream()
                .map(difference -> new Waterfall.Step("Verandering", difference))
                .toList();
        Waterfall chart = new Waterfall(DUTCH, "Samen Eten", measure, from, steps);

        Picture picture = Picture.of(chart);

        picture.isLegible();
        assertThat(chart.table().rows()).hasSize(steps.size());
        assertThat(picture.bars(DUTCH.palette().accent()).size()
                        + picture.bars(DUTCH.palette().companion()).size())
                .isEqualTo(Math.min(steps.size(), 25));
    }

    @Property(tries = TRIES)
    void a_spread_is_shown_whole(
            @ForAll @From("figures") BigDecimal from,
            @ForAll @From("figures") BigDecimal width,
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 100_000) Integer> counts,
            @ForAll Measure measure) {
        Histogram chart = Examples.histogram(
                DUTCH,
                "Samen Eten",
                measure,
                from.toPlainString(),
                width.abs().toPlainString(),
                counts.stream().mapToLong(Integer::longValue).toArray());

        Picture picture = Picture.of(chart);

        picture.isLegible();
        assertThat(chart.table().rows()).hasSize(counts.size());
        assertThat(picture.bars(DUTCH.palette().accent()))
                .hasSize((int) counts.stream().filter(count -> count > 0).count());
    }
}
