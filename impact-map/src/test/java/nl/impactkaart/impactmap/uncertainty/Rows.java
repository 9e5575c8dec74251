package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import org.jspecify.annotations.Nullable;

/** Short ways to write down rows with ranges, by the names of their figures. */
final class Rows {

    private Rows() {}

    /** A row of this number; rows of different kinds may share one. */
    static UUID id(int number) {
        return new UUID(0, number);
    }

    static FigureId figure(FigureKind kind, int number, String name) {
        return new FigureId(kind, id(number), name);
    }

    static FigureRange range(String figure, String low, String high) {
        return new FigureRange(figure, new BigDecimal(low), new BigDecimal(high));
    }

    /** Undiscounted, multiplied, until year 4. */
    static MethodChosen plain() {
        return method("0", DiscountTiming.NONE, Adjustment.MULTIPLICATIVE, 4);
    }

    static MethodChosen method(String rate, DiscountTiming timing, Adjustment adjustment, int horizonYears) {
        return method(
                List.of(new RateFromYear(1, new BigDecimal(rate))),
                timing,
                adjustment,
                horizonYears,
                null,
                List.of(),
                Map.of());
    }

    static MethodChosen method(
            List<RateFromYear> rates,
            DiscountTiming timing,
            Adjustment adjustment,
            int horizonYears,
            @Nullable Integer priceLevelYear,
            List<PriceIndex> priceIndex,
            Map<EvidenceGrade, BigDecimal> optimismBias) {
        return new MethodChosen(
                "own",
                "1",
                rates,
                timing,
                true,
                adjustment,
                horizonYears,
                ValuedAt.PRESENT,
                priceLevelYear,
                priceIndex,
                optimismBias);
    }

    /** A method that takes so much off what is assumed. */
    static MethodChosen doubting(String optimismBias) {
        Map<EvidenceGrade, BigDecimal> bias = new EnumMap<>(EvidenceGrade.class);
        bias.put(EvidenceGrade.ASSUMED, new BigDecimal(optimismBias));
        return method(List.of(), DiscountTiming.NONE, Adjustment.MULTIPLICATIVE, 4, null, List.of(), bias);
    }

    static ReachRecorded reach(int number, List<FigureRange> ranges, PeopleInYear... years) {
        return new ReachRecorded(id(number), "Group", Arrays.asList(years), ranges, null, null);
    }

    static PeopleInYear planned(int year, long people) {
        return new PeopleInYear(year, people, null);
    }

    static CostRow cost(int number) {
        return new CostRow(number);
    }

    static OutcomeRow outcome(int number) {
        return new OutcomeRow(number);
    }

    /** A cost of nothing in year 0, but for what the test says. */
    static final class CostRow {

        private final int number;
        private int firstYear;
        private int lastYear;
        private @Nullable Long fixed;
        private @Nullable Long perParticipant;
        private @Nullable UUID reachId;
        private @Nullable BigDecimal hours;
        private @Nullable Long hourlyRate;
        private final List<FigureRange> ranges = new ArrayList<>();

        private CostRow(int number) {
            this.number = number;
        }

        CostRow years(int first, int last) {
            firstYear = first;
            lastYear = last;
            return this;
        }

        CostRow fixed(long minor) {
            fixed = minor;
            return this;
        }

        /** Of a group, or of all groups when its number is 0. */
        CostRow perParticipant(long minor, int group) {
            perParticipant = minor;
            reachId = group == 0 ? null : id(group);
            return this;
        }

        CostRow inKind(String hoursAYear, long minorAnHour) {
            hours = new BigDecimal(hoursAYear);
            hourlyRate = minorAnHour;
            return this;
        }

        CostRow ranged(String figure, String low, String high) {
            ranges.add(range(figure, low, high));
            return this;
        }

        CostRecorded recorded() {
            return new CostRecorded(
                    id(number),
                    "Cost",
                    "Payer",
                    CostCategory.OTHER,
                    firstYear,
                    lastYear,
                    fixed,
                    perParticipant,
                    reachId,
                    hours,
                    hourlyRate,
                    ranges,
                    null,
                    null);
        }
    }

    /** An outcome of one unit of one minor unit in year 1, but for what the test says. */
    static final class OutcomeRow {

        private final int number;
        private OutcomeStatus status = OutcomeStatus.PRICED;
        private @Nullable UUID reachId;
        private @Nullable BigDecimal incidence;
        private @Nullable BigDecimal perYear = BigDecimal.ONE;
        private List<BigDecimal> byYear = List.of();
        private long unitValueMinor = 1;
        private @Nullable Integer priceLevelYear;
        private int startYear = 1;
        private int durationYears = 1;
        private final Map<String, BigDecimal> fractions = new HashMap<>();
        private final List<FigureRange> ranges = new ArrayList<>();
        private @Nullable EvidenceGrade grade;

        private OutcomeRow(int number) {
            this.number = number;
        }

        OutcomeRow held() {
            status = OutcomeStatus.HELD;
            return this;
        }

        OutcomeRow incidence(String each, int group) {
            reachId = id(group);
            incidence = new BigDecimal(each);
            perYear = null;
            return this;
        }

        OutcomeRow perYear(String quantity) {
            perYear = new BigDecimal(quantity);
            return this;
        }

        OutcomeRow byYear(String... quantities) {
            byYear = Arrays.stream(quantities).map(BigDecimal::new).toList();
            durationYears = quantities.length;
            perYear = null;
            return this;
        }

        OutcomeRow worth(long minor) {
            unitValueMinor = minor;
            return this;
        }

        OutcomeRow inPricesOf(int calendarYear) {
            priceLevelYear = calendarYear;
            return this;
        }

        OutcomeRow years(int start, int duration) {
            startYear = start;
            durationYears = duration;
            return this;
        }

        /** A deduction or the drop-off. */
        OutcomeRow less(String name, String fraction) {
            fractions.put(name, new BigDecimal(fraction));
            return this;
        }

        OutcomeRow assumed() {
            grade = EvidenceGrade.ASSUMED;
            return this;
        }

        OutcomeRow ranged(String figure, String low, String high) {
            ranges.add(range(figure, low, high));
            return this;
        }

        OutcomeRecorded recorded() {
            return new OutcomeRecorded(
                    id(number),
                    "Outcome",
                    "Stakeholder",
                    ImpactLevel.CLIENT,
                    null,
                    status,
                    reachId,
                    incidence,
                    perYear,
                    byYear,
                    "unit",
                    unitValueMinor,
                    null,
                    priceLevelYear,
                    startYear,
                    durationYears,
                    fraction("deadweight"),
                    fraction("displacement"),
                    fraction("attribution"),
                    fraction("leakage"),
                    fraction("substitution"),
                    fraction("dropOff"),
                    ranges,
                    grade,
                    null,
                    List.of());
        }

        private BigDecimal fraction(String name) {
            return Objects.requireNonNullElse(fractions.get(name), BigDecimal.ZERO);
        }
    }
}
