package nl.impactkaart.report.regenerating;

import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a report is made from.
 *
 * @param before the map on which the revision before rests; absent for the first
 * @param branding that the input names
 */
public record ReportSource(
        ReportInput input,
        ImpactMap map,
        @Nullable ImpactMap before,
        @Nullable BrandingChosen branding) {}
