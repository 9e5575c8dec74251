package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.Evidence;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How far the value rests on proxies: values of a unit that were not measured in the project itself. Shares are
 * fractions of the value, harm counted as value too; absent where there is none. Source: docs/method/distribution.md.
 *
 * @param share of what is priced by a proxy
 * @param shareWithSource of what is priced by a unit value whose source is named
 * @param byGrade by the grade of the unit value, from measured to none; only grades that occur
 */
public record Proxies(@Nullable BigDecimal share, @Nullable BigDecimal shareWithSource, List<OfGrade> byGrade) {

    /**
     * The value whose unit values have one grade.
     *
     * @param grade absent where nothing supports the unit value
     * @param share fraction of the value
     */
    public record OfGrade(@Nullable EvidenceGrade grade, BigDecimal share) {}

    static Proxies of(List<CountedOutcome> priced, ImpactMap map) {
        BigDecimal all = size(priced, _ -> true);
        List<OfGrade> byGrade = new ArrayList<>();
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            addGrade(byGrade, grade, Ratios.of(size(priced, outcome -> gradeOf(outcome, map) == grade), all));
        }
        addGrade(byGrade, null, Ratios.of(size(priced, outcome -> gradeOf(outcome, map) == null), all));
        return new Proxies(
                Ratios.of(size(priced, outcome -> gradeOf(outcome, map) != EvidenceGrade.MEASURED), all),
                Ratios.of(size(priced, outcome -> outcome.valueSource() != null), all),
                List.copyOf(byGrade));
    }

    private static void addGrade(List<OfGrade> byGrade, @Nullable EvidenceGrade grade, @Nullable BigDecimal share) {
        if (share != null && share.signum() != 0) {
            byGrade.add(new OfGrade(grade, share));
        }
    }

    private static BigDecimal size(List<CountedOutcome> priced, Predicate<Outcome> which) {
        return priced.stream()
                .filter(each -> which.test(each.outcome()))
                .map(each -> each.value().abs())
                .reduce(BigDecimal.ZERO, (sum, more) -> sum.add(more, Ratios.DIGITS));
    }

    /** The best of the evidence for the unit value itself, or else the grade of the outcome's figures. */
    private static @Nullable EvidenceGrade gradeOf(Outcome outcome, ImpactMap map) {
        return map.evidence().stream()
                .filter(piece -> piece.kind() == FigureKind.OUTCOME
                        && Objects.equals(piece.rowId(), outcome.id().value())
                        && "unitValueMinor".equals(piece.figure()))
                .map(Evidence::grade)
                .min(EvidenceGrade::compareTo)
                .orElse(outcome.evidenceGrade());
    }
}
