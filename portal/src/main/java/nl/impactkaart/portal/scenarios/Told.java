package nl.impactkaart.portal.scenarios;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.reading.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as people read it.
 *
 * @param row the name of the row; absent for all rows of the kind
 * @param value what the figure becomes, or how much more or less it becomes
 * @param causes how much of the scenario's difference it causes; absent where that is not known
 * @param code to keep it along with a form
 */
record Told(
        Adjustment adjustment,
        @Nullable String row,
        String value,
        @Nullable Part causes,
        String code) {

    /**
     * Part of a difference, with its sign.
     *
     * @param error standard error, where the part is estimated
     */
    record Part(
            String netPresentValue,
            String returnFactor,
            @Nullable String error) {}

    private static final String GONE = "–";

    static List<Told> of(Scenario scenario, ImpactMap map, Show show) {
        return IntStream.range(0, scenario.adjustments().size())
                .mapToObj(place -> of(
                        scenario.adjustments().get(place),
                        scenario.contributions().stream()
                                .filter(part -> part.adjustment() == place)
                                .findFirst()
                                .orElse(null),
                        map,
                        show))
                .toList();
    }

    static Told of(Adjustment adjustment, Scenario.@Nullable Contribution contribution, ImpactMap map, Show show) {
        UUID row = adjustment.rowId();
        return new Told(
                adjustment,
                row == null ? null : name(row, map),
                value(adjustment, map.currency(), show),
                contribution == null ? null : part(contribution, map.currency(), show),
                Sheet.encode(adjustment));
    }

    private static Part part(Scenario.Contribution contribution, String currency, Show show) {
        String error = contribution.netPresentValueError();
        return new Part(
                Shown.signed(contribution.netPresentValue(), amount -> show.briefMoney(amount, currency)),
                Shown.signed(contribution.returnFactor(), show::factor),
                error == null ? null : show.briefMoney(error, currency));
    }

    private static String name(UUID row, ImpactMap map) {
        for (ImpactMap.Cost cost : map.costs()) {
            if (cost.costId().equals(row)) {
                return cost.description();
            }
        }
        for (ImpactMap.Reach reach : map.reach()) {
            if (reach.reachId().equals(row)) {
                return reach.targetGroup();
            }
        }
        for (ImpactMap.Outcome outcome : map.outcomes()) {
            if (outcome.outcomeId().equals(row)) {
                return outcome.description();
            }
        }
        for (ImpactMap.LabourEffect effect : map.labourEffects()) {
            if (effect.labourEffectId().equals(row)) {
                return effect.description();
            }
        }
        return GONE;
    }

    private static String value(Adjustment adjustment, String currency, Show show) {
        try {
            BigDecimal value = new BigDecimal(adjustment.value());
            return switch (new Lever(adjustment.kind(), adjustment.rowId(), adjustment.figure(), adjustment.operation())
                    .unit()) {
                case CHANGE -> {
                    BigDecimal change = value.subtract(BigDecimal.ONE);
                    yield (change.signum() > 0 ? "+" : "") + show.percent(change.toPlainString());
                }
                case MONEY -> show.minor(value.longValue(), currency);
                case PERCENT -> show.percent(adjustment.value());
                case WHOLE, NUMBER -> show.number(adjustment.value());
            };
        } catch (NumberFormatException nameOfAChoice) {
            return adjustment.value();
        }
    }
}
