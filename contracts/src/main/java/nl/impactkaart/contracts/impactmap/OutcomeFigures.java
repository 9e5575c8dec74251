package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All figures of an outcome, as recorded or as revised.
 *
 * <p>Its quantity is given in exactly one way: an incidence of a reached group, one quantity for each year, or a
 * quantity by year.
 */
public sealed interface OutcomeFigures extends OutcomeEvent permits OutcomeRecorded, OutcomeRevised {

    String description();

    /** Who experiences the outcome. */
    String stakeholder();

    /** On which level the outcome shows. */
    ImpactLevel level();

    /** Who benefits in money or kind; the stakeholder when absent. */
    @Nullable
    String beneficiary();

    OutcomeStatus status();

    /** The target group that {@link #incidence()} refers to. */
    @Nullable
    UUID reachId();

    /** Units of the outcome for each person reached. */
    @Nullable
    BigDecimal incidence();

    /** Units in each year of the outcome. */
    @Nullable
    BigDecimal quantityPerYear();

    /** Units by year of the outcome, the first at index 0; empty when given in another way. */
    List<BigDecimal> quantityByYear();

    /** What is counted: visits, people, hours. */
    String unit();

    /** What one unit is worth, in minor units; negative for harm. Absent unless priced. */
    @Nullable
    Long unitValueMinor();

    /** Where the unit value comes from. */
    @Nullable
    String valueSource();

    /** The calendar year whose prices the unit value is in. */
    @Nullable
    Integer priceLevelYear();

    /** Project year in which the outcome begins, from 1. */
    int startYear();

    /** For how many years it lasts, from 1. */
    int durationYears();

    /** Fraction that would have happened anyway. */
    BigDecimal deadweight();

    /** Fraction that only moved elsewhere. */
    BigDecimal displacement();

    /** Fraction that is due to others. */
    BigDecimal attribution();

    /** Fraction that leaks away to people outside the target group. */
    BigDecimal leakage();

    /** Fraction that replaces something else of the same people. */
    BigDecimal substitution();

    /** Fraction by which the outcome fades each year after its first. */
    BigDecimal dropOff();

    List<FigureRange> ranges();

    @Nullable
    EvidenceGrade evidenceGrade();

    /** Why these figures: the evidence in words. */
    @Nullable
    String rationale();

    /** Parts of its value that are credited to those who pay; what is left is unallocated. */
    List<Allocation> allocations();
}
