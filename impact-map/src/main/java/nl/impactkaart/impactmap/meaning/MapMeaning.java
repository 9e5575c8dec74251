package nl.impactkaart.impactmap.meaning;

import java.time.temporal.ChronoUnit;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;

/** What the start of a map may say. */
final class MapMeaning {

    private MapMeaning() {}

    static void require(ImpactMapStarted started) {
        if (started.periodEnd().isBefore(started.periodStart())) {
            throw new MeaninglessFigureException("periodEnd", "lies before periodStart; exchange them");
        }
        requireCurrency(started.currency());
        if (ChronoUnit.YEARS.between(started.periodStart(), started.periodEnd()) >= Limits.PROJECT_YEARS) {
            throw new MeaninglessFigureException(
                    "periodEnd", "is more than " + Limits.PROJECT_YEARS + " years after periodStart");
        }
    }

    static void requireCurrency(String code) {
        if (!Currencies.contains(code)) {
            throw new MeaninglessFigureException("currency", "is not an ISO 4217 code of a currency, such as EUR");
        }
    }
}
