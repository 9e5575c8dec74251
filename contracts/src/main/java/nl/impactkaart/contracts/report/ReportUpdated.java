package nl.impactkaart.contracts.report;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of a map was made anew. A thin notice: the report itself is read at {@link #dataref()}.
 *
 * <p>Its decimals are rounded by the report service; at most 50 digits stand on either side of the point.
 *
 * @param reportId the same for every revision of the report of one map
 * @param organisation whose map it is
 * @param revision of the report, from 1
 * @param mapSequence the last event of the map that the report rests on
 * @param previousReturnFactor benefits over costs in the revision before; absent for the first one and without costs
 * @param returnFactor benefits over costs; absent without costs
 * @param netPresentValue benefits minus costs, in whole units of the currency (euros, not cents)
 * @param currency ISO 4217 code
 * @param dataref path of the report on the operator's origin
 * @param presentValueOfBenefits in whole units of the currency; absent in messages from before it was told
 * @param presentValueOfCosts the same of the costs
 * @param documents the files of the report; none in messages from before they were told
 * @param grantNumbers of the grants that are linked to the map, for who files reports by them
 */
public record ReportUpdated(
        UUID reportId,
        UUID mapId,
        UUID organisation,
        int revision,
        long mapSequence,
        String methodId,
        String methodVersion,
        @Nullable BigDecimal previousReturnFactor,
        @Nullable BigDecimal returnFactor,
        BigDecimal netPresentValue,
        String currency,
        URI dataref,
        @Nullable BigDecimal presentValueOfBenefits,
        @Nullable BigDecimal presentValueOfCosts,
        List<ReportDocument> documents,
        List<String> grantNumbers)
        implements Notice {

    public ReportUpdated {
        documents = List.copyOf(documents);
        grantNumbers = List.copyOf(grantNumbers);
    }
}
