package nl.impactkaart.impactmap.evolution;

/** How a figure is written for people. */
enum FigureFormat {
    /** In minor units. */
    MONEY,
    FRACTION,
    NUMBER,
    /** A year, or a number of them. */
    YEAR,
    DATE,
    /** A name of an enum, or true or false. */
    CHOICE,
    /** The id of a target group. */
    GROUP,
    TEXT;

    /** The format of a figure as {@link ChangedFigure#figure()} names it; of a range that of its figure. */
    static FigureFormat of(String figure) {
        int dot = figure.indexOf('.');
        String component = dot < 0 ? figure : figure.substring(0, dot);
        return switch (component) {
            case "ranges" -> of(figure.substring(dot + 1));
            case "fixedAmountMinor", "amountPerParticipantMinor", "inKindHourlyRateMinor", "unitValueMinor" -> MONEY;
            case "deadweight", "displacement", "attribution", "leakage", "substitution", "dropOff" -> FRACTION;
            case "ratePerYear", "optimismBias", "allocations" -> FRACTION;
            case "incidence", "quantityPerYear", "quantityByYear", "inKindHours" -> NUMBER;
            case "hoursPerYear", "hoursPerParticipant", "hoursPerFte" -> NUMBER;
            case "plannedPeople", "actualPeople", "people", "priceIndex" -> NUMBER;
            case "firstYear", "lastYear", "startYear", "durationYears", "horizonYears", "priceLevelYear" -> YEAR;
            case "periodStart", "periodEnd" -> DATE;
            case "category", "level", "status", "evidenceGrade", "projectType", "perspective" -> CHOICE;
            case "discountTiming", "costsDiscounted", "adjustment", "valuedAt" -> CHOICE;
            case "reachId" -> GROUP;
            default -> TEXT;
        };
    }

    boolean isNumeric() {
        return this == MONEY || this == FRACTION || this == NUMBER;
    }
}
