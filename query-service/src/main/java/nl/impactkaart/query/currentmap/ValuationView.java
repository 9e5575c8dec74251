package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.impactkaart.valuation.CostValue;
import nl.impactkaart.valuation.OutcomeValue;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.YearAmount;
import nl.impactkaart.valuation.YearValue;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Valuation",
        description = "What the map is worth by its method. Amounts are decimals in the map's currency, rounded for"
                + " display; factors are decimals of six places. Years are project years; 0 is before the start.")
public record ValuationView(
        @Schema(
                description = "Present value of benefits over costs; absent when the map has no costs.",
                example = "1.929012")
        @Nullable
        String returnFactor,

        @Schema(description = "Present value of benefits less that of costs.", example = "39366.93")
        String netPresentValue,

        @Schema(example = "81741.93") String presentValueOfBenefits,

        @Schema(description = "Discounted only where the method discounts costs.", example = "42375.00")
        String presentValueOfCosts,

        @Schema(description = "The plain sum of all costs.", example = "42375.00")
        String undiscountedCosts,

        @Schema(description = "One for each outcome that is priced.")
        List<OutcomeRow> rows,

        @Schema(description = "One for each cost line.") List<CostRow> costs,

        @Schema(description = "From year 0 to the last year that holds a cost or a benefit.")
        List<YearRow> years,

        Benchmark benchmark) {

    @Schema(name = "ValuedOutcome")
    record OutcomeRow(
            @Schema(description = "The outcome's id.") String outcomeId,

            @Schema(description = "Fraction left after all deductions.", example = "0.950000")
            String netFactor,

            @Schema(description = "Value of its first year after deductions, undiscounted.", example = "625.10")
            String impactOfFirstYear,

            @Schema(description = "After deductions and drop-off, undiscounted; absent in a preview.") @Nullable
            List<YearlyAmount> impactByYear,

            @Schema(description = "Sum of the discounted impacts.")
            String presentValue) {}

    @Schema(name = "ValuedCost")
    record CostRow(
            @Schema(description = "The cost line's id.") String costId,

            @Schema(description = "Undiscounted; absent in a preview.") @Nullable
            List<YearlyAmount> amountByYear,

            String presentValue) {}

    @Schema(name = "ValuedYear")
    record YearRow(
            int year,
            @Schema(description = "Undiscounted.") String costs,
            @Schema(description = "Undiscounted.") String benefits,

            @Schema(description = "What one unit of this year is worth now.", example = "0.966184")
            String discountFactor,

            String presentValueOfCosts,
            String presentValueOfBenefits) {}

    record YearlyAmount(int year, String amount) {}

    /** What is shown of the years of a row. */
    @FunctionalInterface
    private interface ByYear {
        @Nullable
        List<YearlyAmount> of(List<YearAmount> amounts);
    }

    /** Rounded for display, in the currency itself. */
    public static ValuationView of(Valuation valuation, String currency) {
        return of(valuation, currency, amounts -> byYear(amounts, currency));
    }

    /** Without what each row is in each year, which is most of it: an answer to whoever moves a slider. */
    public static ValuationView preview(Valuation valuation, String currency) {
        return of(valuation, currency, _ -> null);
    }

    private static ValuationView of(Valuation valuation, String currency, ByYear byYear) {
        return new ValuationView(
                Figures.factorIfAny(valuation.returnFactor()),
                Figures.money(valuation.netPresentValue(), currency),
                Figures.money(valuation.presentValueOfBenefits(), currency),
                Figures.money(valuation.presentValueOfCosts(), currency),
                Figures.money(valuation.undiscountedCosts(), currency),
                valuation.outcomes().stream()
                        .map(outcome -> row(outcome, currency, byYear))
                        .toList(),
                valuation.costs().stream()
                        .map(cost -> row(cost, currency, byYear))
                        .toList(),
                valuation.years().stream().map(year -> row(year, currency)).toList(),
                Benchmark.SOCIAL_WORK);
    }

    private static OutcomeRow row(OutcomeValue outcome, String currency, ByYear byYear) {
        return new OutcomeRow(
                outcome.id(),
                Figures.factor(outcome.netFactor()),
                Figures.money(outcome.impactFirstYear(), currency),
                byYear.of(outcome.impacts()),
                Figures.money(outcome.presentValue(), currency));
    }

    private static CostRow row(CostValue cost, String currency, ByYear byYear) {
        return new CostRow(cost.id(), byYear.of(cost.amounts()), Figures.money(cost.presentValue(), currency));
    }

    private static YearRow row(YearValue year, String currency) {
        return new YearRow(
                year.year(),
                Figures.money(year.costs(), currency),
                Figures.money(year.benefits(), currency),
                Figures.factor(year.discountFactor()),
                Figures.money(year.presentValueOfCosts(), currency),
                Figures.money(year.presentValueOfBenefits(), currency));
    }

    private static List<YearlyAmount> byYear(List<YearAmount> amounts, String currency) {
        return amounts.stream()
                .map(amount -> new YearlyAmount(amount.year(), Figures.money(amount.amount(), currency)))
                .toList();
    }
}
