package nl.impactkaart.report.regenerating;

import java.util.List;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.report.stories.ToldStory;
import org.jspecify.annotations.Nullable;

/**
 * All that a report is made from.
 *
 * @param before the map on which the revision before rests; absent for the first
 * @param branding that the input names
 * @param stories that the input names, with what they tell
 */
public record ReportSource(
        ReportInput input,
        ImpactMap map,
        @Nullable ImpactMap before,
        @Nullable BrandingChosen branding,
        List<ToldStory> stories) {

    public ReportSource {
        stories = List.copyOf(stories);
    }
}
