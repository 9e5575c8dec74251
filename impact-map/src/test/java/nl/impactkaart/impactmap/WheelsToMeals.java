package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.RESIDENTS;
import static nl.impactkaart.impactmap.Events.VOLUNTEERS;
import static nl.impactkaart.impactmap.Events.fixedCost;
import static nl.impactkaart.impactmap.Events.inKind;
import static nl.impactkaart.impactmap.Events.method;
import static nl.impactkaart.impactmap.Events.planned;
import static nl.impactkaart.impactmap.Events.reach;
import static nl.impactkaart.impactmap.Events.started;

import java.math.BigDecimal;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;

/** The worked example of the SROI guide of 2012 as events: factor 1.93, net present value 39,366.93. */
public final class WheelsToMeals {

    private WheelsToMeals() {}

    /** Each outcome with its quantity, as the guide prints it. */
    public static History byQuantity() {
        return outcomes(false);
    }

    /** Each outcome with its incidence among 100 residents. */
    public static History byIncidence() {
        return outcomes(true);
    }

    private static History outcomes(boolean byIncidence) {
        return History.given(
                started(),
                method(5),
                reach(RESIDENTS, planned(1, 100)),
                fixedCost(CONTRACT, 2_437_500),
                inKind(VOLUNTEERS, "3000", 600),
                outcome(1, "7", 9_400, 1, byIncidence, "0", "0.05", "0.5"),
                outcome(2, "7", 496_400, 1, byIncidence, "0", "0.05", "0.5"),
                outcome(3, "7", 722_000, 1, byIncidence, "0", "0.05", "0.5"),
                outcome(4, "90", 1_900, 5, byIncidence, "0", "0.1", "0.1"),
                outcome(5, "16", 4_825, 1, byIncidence, "0.1", "0.35", "0"),
                outcome(6, "4", 16_250, 1, byIncidence, "0.7", "0.1", "0.35"),
                outcome(7, "275", -500, 3, byIncidence, "0.05", "0", "0.05"));
    }

    private static OutcomeRecorded outcome(
            int number,
            String quantity,
            long unitValueMinor,
            int durationYears,
            boolean byIncidence,
            String deadweight,
            String attribution,
            String dropOff) {
        Events.OutcomeFigure outcome = Events.outcome(new UUID(12, number))
                .worthMinor(unitValueMinor)
                .years(1, durationYears)
                .less(deadweight, attribution, dropOff);
        return (byIncidence
                        ? outcome.incidence(RESIDENTS, new BigDecimal(quantity).movePointLeft(2))
                        : outcome.perYear(quantity))
                .recorded();
    }
}
