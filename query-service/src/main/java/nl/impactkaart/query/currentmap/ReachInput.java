package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.impactmap.Reach;
import org.jspecify.annotations.Nullable;

@Schema(name = "Reach", description = "How many people of a target group are reached, as recorded or last revised.")
record ReachInput(
        UUID reachId,
        String targetGroup,

        @Schema(description = "People by project year, planned and actual.")
        List<PeopleInYear> years,

        @Schema(description = "Low and high bounds of figures above.")
        List<FigureRange> ranges,

        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source,

        @Schema(description = "Sequence of the event that last recorded or revised the group.")
        long changedSequence) {

    static ReachInput of(Reach reach) {
        return new ReachInput(
                reach.id().value(),
                reach.targetGroup(),
                reach.years(),
                reach.ranges(),
                reach.evidenceGrade(),
                reach.source(),
                reach.changedSequence());
    }
}
