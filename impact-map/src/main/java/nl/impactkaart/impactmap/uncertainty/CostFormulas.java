package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.valuation.uncertainty.CostFormula;
import nl.impactkaart.valuation.uncertainty.Figure;
import nl.impactkaart.valuation.uncertainty.YearlyPart;
import nl.impactkaart.valuation.uncertainty.YearlySum;
import org.jspecify.annotations.Nullable;

/** From a cost to the formula of its line. */
final class CostFormulas {

    private final Map<ReachId, Group> groups;
    private final List<MapFigure> figures;

    CostFormulas(Map<ReachId, Group> groups, List<MapFigure> figures) {
        this.groups = groups;
        this.figures = figures;
    }

    CostFormula formula(Cost cost) {
        RowFigures row = new RowFigures(FigureKind.COST, cost.id().value(), cost.ranges(), figures);
        int years = cost.lastYear() - cost.firstYear() + 1;
        List<BigDecimal> everyYear = Collections.nCopies(years, BigDecimal.ONE);
        List<YearlyPart> parts = new ArrayList<>();
        if (cost.fixedAmountMinor() != null) {
            parts.add(YearlyPart.of(everyYear, amount("fixedAmountMinor", cost.fixedAmountMinor(), row)));
        }
        if (cost.amountPerParticipantMinor() != null) {
            Figure each = amount("amountPerParticipantMinor", cost.amountPerParticipantMinor(), row);
            for (Group group : groups(cost.reachId())) {
                parts.add(group.times(each, cost.firstYear(), years));
            }
        }
        if (cost.inKindHours() != null && cost.inKindHourlyRateMinor() != null) {
            parts.add(YearlyPart.of(
                    everyYear,
                    row.add("inKindHours", cost.inKindHours(), Domain.NOT_NEGATIVE, MapFigure.Response.STRAIGHT),
                    amount("inKindHourlyRateMinor", cost.inKindHourlyRateMinor(), row)));
        }
        row.requireAllRanged();
        return new CostFormula(cost.id().value().toString(), new YearlySum(cost.firstYear(), years, parts));
    }

    private List<Group> groups(@Nullable ReachId reachId) {
        if (reachId == null) {
            return List.copyOf(groups.values());
        }
        return groups.containsKey(reachId) ? List.of(Objects.requireNonNull(groups.get(reachId))) : List.of();
    }

    private static Figure amount(String name, long minor, RowFigures row) {
        return row.add(name, BigDecimal.valueOf(minor), Domain.NOT_NEGATIVE, MapFigure.Response.STRAIGHT);
    }
}
