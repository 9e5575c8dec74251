package nl.impactkaart.portal.administration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of valuation that the organisation offers its maps, as query-service tells them. */
record Methods(List<Method> items) {

    record Method(
            String methodId,
            String methodVersion,
            List<Rate> rates,
            String discountTiming,
            boolean costsDiscounted,
            String adjustment,
            int horizonYears,
            String valuedAt,
            @Nullable Integer priceLevelYear,
            Map<String, BigDecimal> optimismBias,
            @Nullable String description) {

        boolean isVersion(String id, String version) {
            return methodId.equals(id) && methodVersion.equals(version);
        }
    }

    record Rate(int fromYear, BigDecimal ratePerYear) {}

    boolean offer(String id, String version) {
        return items.stream().anyMatch(method -> method.isVersion(id, version));
    }
}
