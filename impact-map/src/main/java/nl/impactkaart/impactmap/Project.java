package nl.impactkaart.impactmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;

/**
 * What the map is about.
 *
 * @param periodStart first day of the project; project year 1 begins here
 * @param periodEnd last day of the project
 * @param currency ISO 4217 code of every amount in the map
 */
public record Project(
        String name,
        ProjectType type,
        LocalDate periodStart,
        LocalDate periodEnd,
        String currency,
        Perspective perspective) {

    /** Decimals of the currency: 2 for the euro, whose minor unit is a hundredth. */
    public int fractionDigits() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** Project years that its period touches, 1 at least. */
    public int years() {
        return (int) ChronoUnit.YEARS.between(periodStart, periodEnd) + 1;
    }

    /** The event that would start a map of it. */
    public ImpactMapStarted started() {
        return new ImpactMapStarted(name, type, periodStart, periodEnd, currency, perspective);
    }

    /** The project of a map that was started so. */
    public static Project of(ImpactMapStarted started) {
        return new Project(
                started.project(),
                started.projectType(),
                started.periodStart(),
                started.periodEnd(),
                started.currency(),
                started.perspective());
    }
}
