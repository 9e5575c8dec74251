package nl.impactkaart.portal.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import org.jspecify.annotations.Nullable;

/** The methods of valuation that the organisation offers its maps, as query-service tells them. */
public record Methods(List<Method> items) {

    public static final String PATH = "/api/v1/methods";

    public record Method(
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

        public boolean isVersion(String id, String version) {
            return methodId.equals(id) && methodVersion.equals(version);
        }
    }

    public record Rate(int fromYear, BigDecimal ratePerYear) {}

    public static Methods read(Api api) {
        return api.get(To.QUERY, PATH, Methods.class);
    }

    public boolean offer(String id, String version) {
        return items.stream().anyMatch(method -> method.isVersion(id, version));
    }
}
