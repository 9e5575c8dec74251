package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.valuation.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodsTest {

    @Test
    void everyPresetIsChosenWithAllItsParametersAndLeadsBackToItself() {
        assertThat(Methods.presetIds()).contains("sroi-guide-2012", "mkba-nl-2021", "green-book-2022");
        assertThat(Method.presets()).allSatisfy(preset -> {
            MethodChosen chosen = Methods.preset(preset.id()).orElseThrow();
            assertThat(Methods.method(chosen)).isEqualTo(preset);
        });
    }

    @Test
    void aPresetIsChosenOverAHorizonOfOnesOwn() {
        assertThat(Methods.preset("sroi-guide-2012", 12)).contains(Events.method(12));
    }

    @Test
    void anUnknownPresetIsNone() {
        assertThat(Methods.preset("sroi-guide-2031")).isEmpty();
        assertThat(Methods.preset("sroi-guide-2031", 5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTimingLeadsBackToItself(DiscountTiming timing) {
        MethodChosen chosen = method(timing, Adjustment.SUBTRACTIVE, new BigDecimal("0.035"));
        assertThat(Methods.chosen(Methods.method(chosen))).isEqualTo(chosen);
    }

    @ParameterizedTest
    @EnumSource
    void everyAdjustmentLeadsBackToItself(Adjustment adjustment) {
        MethodChosen chosen = method(DiscountTiming.END, adjustment, new BigDecimal("0.035"));
        assertThat(Methods.chosen(Methods.method(chosen))).isEqualTo(chosen);
    }

    @Test
    void withoutRatesTheRateIsZero() {
        MethodChosen none = new MethodChosen(
                "own",
                "1",
                List.of(),
                DiscountTiming.NONE,
                false,
                Adjustment.MULTIPLICATIVE,
                5,
                ValuedAt.PRESENT,
                null,
                List.of(),
                Map.of());
        assertThat(Methods.method(none))
                .isEqualTo(Methods.method(method(DiscountTiming.NONE, Adjustment.MULTIPLICATIVE, BigDecimal.ZERO)));
    }

    @Test
    void aRateWithoutMeaningIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Methods.method(method(DiscountTiming.END, Adjustment.MULTIPLICATIVE, new BigDecimal("-1"))));
    }

    @ParameterizedTest
    @EnumSource
    void everyMomentLeadsBackToItself(ValuedAt moment) {
        MethodChosen chosen = method(moment, null, List.of(), Map.of());
        assertThat(Methods.chosen(Methods.method(chosen))).isEqualTo(chosen);
    }

    @Test
    void theLongestHorizonIsThatOfTheSchemas() {
        assertThat(Method.MAX_HORIZON_YEARS).isEqualTo(Limits.PROJECT_YEARS);
    }

    private static MethodChosen method(DiscountTiming timing, Adjustment adjustment, BigDecimal rate) {
        return new MethodChosen(
                "own",
                "1",
                List.of(new RateFromYear(1, rate)),
                timing,
                false,
                adjustment,
                5,
                ValuedAt.PRESENT,
                null,
                List.of(),
                Map.of());
    }

    private static MethodChosen method(
            ValuedAt valuedAt,
            @Nullable Integer priceLevelYear,
            List<PriceIndex> priceIndex,
            Map<EvidenceGrade, BigDecimal> optimismBias) {
        return new MethodChosen(
                "own",
                "1",
                List.of(new RateFromYear(1, BigDecimal.ZERO)),
                DiscountTiming.END,
                false,
                Adjustment.MULTIPLICATIVE,
                5,
                valuedAt,
                priceLevelYear,
                priceIndex,
                optimismBias);
    }
}
