package nl.impactkaart.contracts.impactmap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reach of a target group was added. */
public record ReachRecorded(
        UUID reachId,
        String targetGroup,
        List<PeopleInYear> years,
        List<FigureRange> ranges,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source)
        implements ReachFigures {

    public ReachRecorded {
        years = List.copyOf(years);
        ranges = List.copyOf(ranges);
    }
}
