package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a labour-market effect, as recorded or as revised.
 *
 * <p>The hours of a year are the sum of the parts that are given: the hours a year, and the hours per participant times
 * the people reached that year. Hours that are lost are negative. They are told, never priced: what work is worth is an
 * outcome.
 */
public sealed interface LabourEffectFigures extends LabourEffectEvent
        permits LabourEffectRecorded, LabourEffectRevised {

    String description();

    /** The sector of the labour market, in the organisation's own words. */
    String sector();

    /** First project year of the effect, from 1. */
    int firstYear();

    /** Last project year of the effect, at least {@link #firstYear()}. */
    int lastYear();

    /** Hours a year in all. */
    @Nullable
    BigDecimal hoursPerYear();

    /** Hours for each participant and year. */
    @Nullable
    BigDecimal hoursPerParticipant();

    /** The target group whose people are the participants; all groups together when absent. */
    @Nullable
    UUID reachId();

    /** Hours a year of one full-time job, above 0. */
    BigDecimal hoursPerFte();

    List<FigureRange> ranges();

    @Nullable
    EvidenceGrade evidenceGrade();

    /** Where the figures come from. */
    @Nullable
    String source();
}
