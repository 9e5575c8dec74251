package nl.impactkaart.contracts.impactmap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario differs from the map in one figure.
 *
 * @param kind what the figure belongs to
 * @param rowId the cost, reach, outcome or labour effect; every one of that kind when absent
 * @param figure name of the component, {@code deadweight} for example
 * @param year project year, or year of the outcome, where the figure has one value for each year; all years when absent
 * @param value a decimal, or the name of a choice
 */
public record FigureAdjustment(
        FigureKind kind,
        @Nullable UUID rowId,
        String figure,
        @Nullable Integer year,
        AdjustmentOperation operation,
        String value) {}
