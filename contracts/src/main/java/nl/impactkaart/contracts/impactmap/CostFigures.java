package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a cost line, as recorded or as revised.
 *
 * <p>The yearly cost is the sum of the parts that are given: the fixed amount, the amount per participant times the
 * people reached that year, and the hours in kind times their rate.
 */
public sealed interface CostFigures extends CostEvent permits CostRecorded, CostRevised {

    String description();

    /** Who bears the cost. */
    String payer();

    CostCategory category();

    /** First project year in which the cost falls; 0 is before the project starts. */
    int firstYear();

    /** Last project year in which the cost falls, at least {@link #firstYear()}. */
    int lastYear();

    /** Minor units a year. */
    @Nullable
    Long fixedAmountMinor();

    /** Minor units for each participant and year. */
    @Nullable
    Long amountPerParticipantMinor();

    /** The target group whose people are the participants; all groups together when absent. */
    @Nullable
    UUID reachId();

    /** Hours a year that are given, not paid: volunteers' hours, for example. */
    @Nullable
    BigDecimal inKindHours();

    /** What an hour in kind is valued at, in minor units. */
    @Nullable
    Long inKindHourlyRateMinor();

    /** Low and high bounds of any figure here. */
    List<FigureRange> ranges();

    @Nullable
    EvidenceGrade evidenceGrade();

    /** Where the figures come from. */
    @Nullable
    String source();
}
