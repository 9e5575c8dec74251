package nl.impactkaart.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures and names are written. */
class NotationTest {

    private static final Notation DUTCH = Notation.of(Locale.of("nl"), "EUR");
    private static final Notation ENGLISH = Notation.of(Locale.ENGLISH, "EUR");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0            | € 0        | € 0       | € 0,00
                    0.5          | € 0,50     | € 0.50    | € 0,50
                    -0.004       | € 0,00     | € 0.00    | € 0,00
                    99.99        | € 99,99    | € 99.99   | € 99,99
                    15420.5      | € 15.421   | € 15,421  | € 15.420,50
                    -4000        | −€ 4.000   | −€ 4,000  | −€ 4.000,00
                    1234567.89   | € 1,23 mln | € 1.23m   | € 1.234.567,89
                    -2.5e9       | −€ 2,50 mld | −€ 2.50bn | −€ 2.500.000.000,00
                    7e13         | € 70,00 bln | € 70.00tn | € 70.000.000.000.000,00
                    3.21e19      | € 3,21E19  | € 3.21E19 | € 32.100.000.000.000.000.000,00
                    """)
    void money_is_brief_in_the_picture_and_whole_in_the_table(
            BigDecimal amount, String dutch, String english, String whole) {
        assertThat(plain(DUTCH.briefMoney(amount))).isEqualTo(dutch);
        assertThat(plain(ENGLISH.briefMoney(amount))).isEqualTo(english);
        assertThat(plain(DUTCH.money(amount))).isEqualTo(whole);
    }

    @Test
    void an_axis_has_one_unit_and_as_many_decimals_as_it_needs() {
        assertThat(money("0", "4000000")).containsExactly("€ 0", "€ 1 mln", "€ 2 mln", "€ 3 mln", "€ 4 mln");
        assertThat(money("-1500000", "0")).containsExactly("−€ 1,5 mln", "−€ 1,0 mln", "−€ 0,5 mln", "€ 0");
        assertThat(money("0", "1")).containsExactly("€ 0,00", "€ 0,25", "€ 0,50", "€ 0,75", "€ 1,00");
        assertThat(DUTCH.factorTicks(ticks("0", "2"))).containsExactly("0,0", "0,5", "1,0", "1,5", "2,0");
        assertThat(DUTCH.factorTicks(ticks("0", "200"))).containsExactly("0", "50", "100", "150", "200");
    }

    private static List<String> money(String least, String most) {
        return DUTCH.moneyTicks(ticks(least, most)).stream()
                .map(NotationTest::plain)
                .toList();
    }

    private static Ticks ticks(String least, String most) {
        return Ticks.enclosing(new Range(new BigDecimal(least), new BigDecimal(most)), 4);
    }

    @Test
    void bounds_that_are_close_together_can_be_told_apart() {
        BigDecimal from = new BigDecimal("1.9301");
        assertThat(DUTCH.between(Measure.RETURN_FACTOR, from, new BigDecimal("0.0002")))
                .isEqualTo("1,93010");
        assertThat(DUTCH.between(Measure.RETURN_FACTOR, from, BigDecimal.TEN)).isEqualTo("1,93");
        assertThat(DUTCH.between(Measure.RETURN_FACTOR, from, BigDecimal.ZERO)).isEqualTo("1,93");
    }

    @Property
    void values_of_an_axis_are_round_few_and_enclose_what_is_drawn(
            @ForAll @Scale(6) BigDecimal one,
            @ForAll @Scale(6) BigDecimal other,
            @ForAll @IntRange(min = 1, max = 8) int intervals) {
        Range range = Range.of(one, List.of(other));

        Ticks ticks = Ticks.enclosing(range, intervals);

        assertThat(ticks.least()).isLessThanOrEqualTo(range.least());
        assertThat(ticks.most()).isGreaterThanOrEqualTo(range.most());
        assertThat(ticks.values()).hasSizeBetween(2, intervals + 2);
        assertThat(ticks.step().stripTrailingZeros().unscaledValue().intValueExact())
                .isIn(1, 2, 25, 5);
    }

    @Property
    void a_name_fits_the_room_that_it_has(
            @ForAll String name,
            @ForAll @IntRange(min = 12, max = 300) int width,
            @ForAll @IntRange(min = 1, max = 4) int lines) {
        List<String> wrapped = Lettering.wrap(name, width, 10, lines);

        assertThat(wrapped).hasSizeBetween(1, lines);
        assertThat(wrapped)
                .allSatisfy(line -> assertThat(Lettering.width(line, 10)).isLessThan(width + 1e-6));
        if (!wrapped.getLast().endsWith("…")) {
            assertThat(withoutSpaces(String.join("", wrapped))).isEqualTo(withoutSpaces(Legible.of(name)));
        }
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    @Property
    void what_is_legible_stays_as_it_is(@ForAll @StringLength(max = 40) String text) {
        assertThat(Legible.of(Legible.of(text))).isEqualTo(Legible.of(text));
    }

    @Test
    void a_letter_keeps_its_accents_when_a_name_is_shortened() {
        String name = "e\u0301".repeat(20);
        for (int width = 20; width < 100; width++) {
            assertThat(Lettering.fit(name, width, 10)).matches("(e\u0301)+…");
        }
    }

    @Test
    void both_languages_have_the_same_words() {
        Properties dutch = words("nl");
        assertThat(dutch.keySet()).isEqualTo(words("en").keySet());
        assertThat(dutch.values()).allSatisfy(word -> assertThat((String) word).isNotBlank());
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (InputStream in = NotationTest.class.getResourceAsStream("charts_" + language + ".properties")) {
            words.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }

    private static String plain(String text) {
        return text.replace("\u2060", "").replace('\u00a0', ' ');
    }
}
