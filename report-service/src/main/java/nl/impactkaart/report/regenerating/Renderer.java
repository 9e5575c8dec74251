package nl.impactkaart.report.regenerating;

import java.util.List;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.report.stories.ToldStory;
import nl.impactkaart.valuation.Valuation;

/** Makes the documents of a report; a pure function. */
public interface Renderer {

    /** Grows with every change that makes documents differ. */
    int version();

    /**
     * All documents of the report.
     *
     * @param stories that the input names, with what they tell
     */
    List<Document> render(ReportInput input, ImpactMap map, Valuation valuation, List<ToldStory> stories);
}
