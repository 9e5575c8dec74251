package nl.impactkaart.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ValuedAt;

/** The worked example of the SROI guide: meals and outings for elderly people, by volunteers. */
public final class Wheels {

    public static final UUID CONTRACT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private Wheels() {}

    public static ImpactMapStarted started(String project) {
        return started(project, ProjectType.LONELINESS, "GBP");
    }

    public static ImpactMapStarted started(String project, ProjectType type, String currency) {
        return new ImpactMapStarted(
                project, type, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), currency, Perspective.EX_ANTE);
    }

    /** Everything after the start. */
    public static List<ImpactMapEvent> figures() {
        return List.of(
                new ProjectDescribed("Less loneliness", "Elderly people", "Meals by volunteers", null),
                method(),
                reach(30),
                contract(2_437_500),
                volunteers(),
                outcome("Fewer falls: A&E attendance", 7, 9_400, 1, "0", "0.05", "0.5"),
                outcome("Fewer falls: geriatric assessment", 7, 496_400, 1, "0", "0.05", "0.5"),
                outcome("Fewer falls: continuing care", 7, 722_000, 1, "0", "0.05", "0.5"),
                outcome("Healthier: fewer GP visits", 90, 1_900, 5, "0", "0.1", "0.1"),
                outcome("New friends", 16, 4_825, 1, "0.1", "0.35", "0"),
                outcome("Healthier volunteers", 4, 16_250, 1, "0.7", "0.1", "0.35"),
                outcome("Less neighbourly shopping", 275, -500, 3, "0.05", "0", "0.05"));
    }

    public static MethodChosen method() {
        return new MethodChosen(
                "sroi-guide-2012",
                "1",
                List.of(new RateFromYear(1, new BigDecimal("0.035"))),
                DiscountTiming.END,
                false,
                Adjustment.MULTIPLICATIVE,
                5,
                ValuedAt.PRESENT,
                null,
                List.of(),
                Map.of());
    }

    public static ReachRecorded reach(long people) {
        return new ReachRecorded(
                UUID.randomUUID(), "Elderly people", List.of(new PeopleInYear(1, people, null)), List.of(), null, null);
    }

    public static CostRecorded contract(long minor) {
        return new CostRecorded(
                CONTRACT,
                "Contract",
                "Local authority",
                CostCategory.PERSONNEL,
                1,
                1,
                minor,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    public static CostRevised contractRevised(long minor) {
        return new CostRevised(
                CONTRACT,
                "Contract",
                "Local authority",
                CostCategory.PERSONNEL,
                1,
                1,
                minor,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static CostRecorded volunteers() {
        return new CostRecorded(
                UUID.randomUUID(),
                "4 volunteers, 3 hours, 5 days, 50 weeks",
                "Volunteers",
                CostCategory.IN_KIND,
                1,
                1,
                null,
                null,
                null,
                new BigDecimal("3000"),
                600L,
                List.of(),
                null,
                null);
    }

    public static OutcomeRecorded outcome(
            String description,
            long quantity,
            long unitValueMinor,
            int durationYears,
            String deadweight,
            String attribution,
            String dropOff) {
        return new OutcomeRecorded(
                UUID.randomUUID(),
                description,
                "Residents",
                ImpactLevel.CLIENT,
                null,
                OutcomeStatus.PRICED,
                null,
                null,
                BigDecimal.valueOf(quantity),
                List.of(),
                "visits",
                unitValueMinor,
                null,
                null,
                1,
                durationYears,
                new BigDecimal(deadweight),
                BigDecimal.ZERO,
                new BigDecimal(attribution),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(dropOff),
                List.of(),
                null,
                null,
                List.of());
    }
}
