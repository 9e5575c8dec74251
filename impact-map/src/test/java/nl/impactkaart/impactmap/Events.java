package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import org.jspecify.annotations.Nullable;

/** Events of the Wheels-to-Meals map, in euros. */
public final class Events {

    public static final UUID CONTRACT = new UUID(10, 1);
    static final UUID VOLUNTEERS = new UUID(10, 2);
    static final UUID RESIDENTS = new UUID(11, 1);
    static final UUID NEIGHBOURS = new UUID(11, 2);
    static final UUID FALLS = new UUID(12, 1);
    static final UUID VISITS = new UUID(12, 2);

    private Events() {}

    static ImpactMapStarted started() {
        return started(Perspective.EX_ANTE);
    }

    public static ImpactMapStarted started(Perspective perspective) {
        return new ImpactMapStarted(
                "Wheels-to-Meals",
                ProjectType.LONELINESS,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "EUR",
                perspective);
    }

    static MethodChosen method(int horizonYears) {
        return new MethodChosen(
                "sroi-guide-2012",
                "1",
                List.of(new RateFromYear(1, new BigDecimal("0.035"))),
                DiscountTiming.END,
                false,
                Adjustment.MULTIPLICATIVE,
                horizonYears,
                ValuedAt.PRESENT,
                null,
                List.of(),
                Map.of());
    }

    static CostRecorded fixedCost(UUID id, long minor) {
        return cost(id, 1, 1, minor, null, null);
    }

    static CostRecorded cost(
            UUID id,
            int firstYear,
            int lastYear,
            @Nullable Long fixedMinor,
            @Nullable Long perParticipantMinor,
            @Nullable UUID reachId) {
        return new CostRecorded(
                id,
                "Contract",
                "Local authority",
                CostCategory.PERSONNEL,
                firstYear,
                lastYear,
                fixedMinor,
                perParticipantMinor,
                reachId,
                null,
                null,
                List.of(),
                null,
                null);
    }

    static CostRecorded inKind(UUID id, String hours, long hourlyRateMinor) {
        return new CostRecorded(
                id,
                "4 volunteers, 3 hours, 5 days, 50 weeks",
                "Volunteers",
                CostCategory.IN_KIND,
                1,
                1,
                null,
                null,
                null,
                new BigDecimal(hours),
                hourlyRateMinor,
                List.of(),
                null,
                null);
    }

    static CostRevised fixedCostRevised(UUID id, long minor) {
        return new CostRevised(
                id,
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
                "Offer of June");
    }

    static PeopleInYear planned(int year, long people) {
        return new PeopleInYear(year, people, null);
    }

    static ReachRecorded reach(UUID id, PeopleInYear... years) {
        return new ReachRecorded(id, "Elderly people", Arrays.asList(years), List.of(), null, null);
    }

    static ReachRevised reachRevised(UUID id, PeopleInYear... years) {
        return new ReachRevised(id, "Elderly people", Arrays.asList(years), List.of(), null, null);
    }

    static OutcomeFigure outcome(UUID id) {
        return new OutcomeFigure(id);
    }

    /** An outcome worth one euro a unit, one unit in year 1, but for what the test says. */
    static final class OutcomeFigure {

        private final UUID id;
        private OutcomeStatus status = OutcomeStatus.PRICED;
        private @Nullable UUID reachId;
        private @Nullable BigDecimal incidence;
        private @Nullable BigDecimal perYear = BigDecimal.ONE;
        private List<BigDecimal> byYear = List.of();
        private @Nullable Long unitValueMinor = 100L;
        private int startYear = 1;
        private int durationYears = 1;
        private BigDecimal deadweight = BigDecimal.ZERO;
        private BigDecimal attribution = BigDecimal.ZERO;
        private BigDecimal dropOff = BigDecimal.ZERO;
        private @Nullable Integer priceLevelYear;
        private @Nullable EvidenceGrade evidenceGrade;

        private OutcomeFigure(UUID id) {
            this.id = id;
        }

        OutcomeFigure notPriced(OutcomeStatus given) {
            status = given;
            unitValueMinor = null;
            return this;
        }

        OutcomeFigure incidence(UUID of, BigDecimal given) {
            reachId = of;
            incidence = given;
            perYear = null;
            return this;
        }

        OutcomeFigure perYear(String quantity) {
            perYear = new BigDecimal(quantity);
            return this;
        }

        OutcomeFigure byYear(String... quantities) {
            byYear = Arrays.stream(quantities).map(BigDecimal::new).toList();
            perYear = null;
            durationYears = quantities.length;
            return this;
        }

        OutcomeFigure worthMinor(long minor) {
            unitValueMinor = minor;
            return this;
        }

        OutcomeFigure years(int first, int duration) {
            startYear = first;
            durationYears = duration;
            return this;
        }

        OutcomeFigure less(String deadweightShare, String attributionShare, String dropOffShare) {
            deadweight = new BigDecimal(deadweightShare);
            attribution = new BigDecimal(attributionShare);
            dropOff = new BigDecimal(dropOffShare);
            return this;
        }

        OutcomeFigure inPricesOf(int calendarYear) {
            priceLevelYear = calendarYear;
            return this;
        }

        OutcomeFigure supported(EvidenceGrade grade) {
            evidenceGrade = grade;
            return this;
        }

        OutcomeRecorded recorded() {
            BigDecimal zero = BigDecimal.ZERO;
            return new OutcomeRecorded(
                    id,
                    "Fewer falls",
                    "Residents",
                    ImpactLevel.CLIENT,
                    null,
                    status,
                    reachId,
                    incidence,
                    perYear,
                    byYear,
                    "visit",
                    unitValueMinor,
                    null,
                    priceLevelYear,
                    startYear,
                    durationYears,
                    deadweight,
                    zero,
                    attribution,
                    zero,
                    zero,
                    dropOff,
                    List.of(),
                    evidenceGrade,
                    null,
                    List.of());
        }

        OutcomeRevised revised() {
            OutcomeRecorded now = recorded();
            BigDecimal zero = BigDecimal.ZERO;
            return new OutcomeRevised(
                    id,
                    now.description(),
                    now.stakeholder(),
                    now.level(),
                    null,
                    status,
                    reachId,
                    incidence,
                    perYear,
                    byYear,
                    now.unit(),
                    unitValueMinor,
                    null,
                    priceLevelYear,
                    startYear,
                    durationYears,
                    deadweight,
                    zero,
                    attribution,
                    zero,
                    zero,
                    dropOff,
                    List.of(),
                    evidenceGrade,
                    "Counted in June",
                    List.of());
        }
    }
}
