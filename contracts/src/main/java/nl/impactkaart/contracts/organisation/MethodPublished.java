package nl.impactkaart.contracts.organisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import org.jspecify.annotations.Nullable;

/**
 * A version of a method of the organisation's own is ready for its maps; the components are those of
 * {@link MethodChosen}. A version never changes.
 *
 * @param description what it is for
 */
public record MethodPublished(
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
        Map<EvidenceGrade, BigDecimal> optimismBias,
        @Nullable String description)
        implements OrganisationEvent {

    public MethodPublished {
        MethodChosen parameters = new MethodChosen(
                methodId,
                methodVersion,
                rates,
                discountTiming,
                costsDiscounted,
                adjustment,
                horizonYears,
                valuedAt,
                priceLevelYear,
                priceIndex,
                optimismBias);
        rates = parameters.rates();
        priceIndex = parameters.priceIndex();
        optimismBias = parameters.optimismBias();
    }

    /** The event that publishes this method. */
    public static MethodPublished of(MethodChosen method, @Nullable String description) {
        return new MethodPublished(
                method.methodId(),
                method.methodVersion(),
                method.rates(),
                method.discountTiming(),
                method.costsDiscounted(),
                method.adjustment(),
                method.horizonYears(),
                method.valuedAt(),
                method.priceLevelYear(),
                method.priceIndex(),
                method.optimismBias(),
                description);
    }

    /** The method as a map chooses it. */
    public MethodChosen chosen() {
        return new MethodChosen(
                methodId,
                methodVersion,
                rates,
                discountTiming,
                costsDiscounted,
                adjustment,
                horizonYears,
                valuedAt,
                priceLevelYear,
                priceIndex,
                optimismBias);
    }
}
