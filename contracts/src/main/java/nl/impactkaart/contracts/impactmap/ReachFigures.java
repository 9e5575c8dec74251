package nl.impactkaart.contracts.impactmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many people of a target group are reached, as recorded or as revised. */
public sealed interface ReachFigures extends ReachEvent permits ReachRecorded, ReachRevised {

    String targetGroup();

    /** People by project year, each year at most once, ascending. */
    List<PeopleInYear> years();

    List<FigureRange> ranges();

    @Nullable
    EvidenceGrade evidenceGrade();

    @Nullable
    String source();
}
