package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The map is valued by this method from now on; all parameters are here, so that the figures can be made again.
 *
 * @param methodId a preset or the organisation's own
 * @param methodVersion version of the method under that id
 * @param rates yearly discount rates, the first from year 1, ascending
 * @param discountTiming when in a year its amounts fall
 * @param costsDiscounted whether costs are discounted as benefits are
 * @param adjustment how deadweight and the other deductions combine
 * @param horizonYears last project year that is valued
 * @param valuedAt the moment to which values are brought
 * @param priceLevelYear calendar year to whose prices unit values are indexed; none are when absent
 * @param priceIndex index by calendar year, as the user supplied it
 * @param optimismBias fraction taken off benefits, by evidence grade
 */
public record MethodChosen(
        String methodId,
        String methodVersion,
        List<RateFromYear> rates,
        DiscountTiming discountTiming,
        boolean costsDiscounted,
        Adjustment adjustment,
        int horizonYears,
        ValuedAt valuedAt,
        @Nullable Integer priceLevelYear,
        List<PriceIndex> priceIndex,
        Map<EvidenceGrade, BigDecimal> optimismBias)
        implements MapEvent {

    public MethodChosen {
        rates = List.copyOf(rates);
        priceIndex = List.copyOf(priceIndex);
        optimismBias = inOrder(optimismBias);
    }

    /** In the order of the grades, so that equal events have equal bytes. */
    private static Map<EvidenceGrade, BigDecimal> inOrder(Map<EvidenceGrade, BigDecimal> given) {
        Map<EvidenceGrade, BigDecimal> copy = new EnumMap<>(EvidenceGrade.class);
        copy.putAll(given);
        return Collections.unmodifiableMap(copy);
    }
}
