package nl.impactkaart.contracts.impactmap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reach of a target group was replaced. */
public record ReachRevised(
        UUID reachId,
        String targetGroup,
        List<PeopleInYear> years,
        List<FigureRange> ranges,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source)
        implements ReachFigures {

    public ReachRevised {
        years = List.copyOf(years);
        ranges = List.copyOf(ranges);
    }
}
