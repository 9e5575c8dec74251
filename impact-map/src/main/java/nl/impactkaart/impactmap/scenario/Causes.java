package nl.impactkaart.impactmap.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.contribution.Part;
import nl.impactkaart.impactmap.contribution.Worth;
import org.jspecify.annotations.Nullable;

/**
 * The worth of each row with any of the changes: those of the row itself, of the people whom it reaches, and of the
 * method. Mutable, and seen by one call only.
 */
final class Causes {

    private final ImpactMap map;
    private final List<Change> changes;
    private final Map<BitSet, MapValuation> surroundings = new HashMap<>();
    private final BitSet met = new BitSet();
    private final List<Part> parts = new ArrayList<>();

    private Causes(ImpactMap map, List<Change> changes) {
        this.map = map;
        this.changes = changes;
    }

    /**
     * The rows that changes touch.
     *
     * @throws nl.impactkaart.impactmap.meaning.MeaninglessFigureException when one changes nothing without those before it
     */
    static List<Part> of(ImpactMap map, List<Change> changes) {
        Causes causes = new Causes(map, changes);
        map.costs().forEach(cost -> causes.add(cost.revision()));
        map.outcomes().forEach(outcome -> causes.add(outcome.revision()));
        causes.requireMet();
        return causes.parts;
    }

    private void add(CostRevised cost) {
        add(cost, those(change -> change.targets(FigureKind.COST, cost.costId())), cost.reachId());
    }

    private void add(OutcomeRevised outcome) {
        add(outcome, those(change -> change.targets(FigureKind.OUTCOME, outcome.outcomeId())), outcome.reachId());
    }

    /** @param reach the group that counts for the row; all of them when absent */
    private void add(Record row, BitSet own, @Nullable UUID reach) {
        own.stream().filter(i -> RowChanges.apply(row, changes.get(i)) != null).forEach(met::set);
        BitSet around =
                those(change -> change.targets(FigureKind.METHOD, null) || change.targets(FigureKind.REACH, reach));
        BitSet all = (BitSet) own.clone();
        all.or(around);
        Map<BitSet, Record> adjusted = new HashMap<>();
        if (!all.isEmpty()) {
            parts.add(new Part(
                    all.stream().boxed().toList(),
                    chosen -> worth(
                            adjusted.computeIfAbsent(common(chosen, own), set -> adjusted(row, set)),
                            surroundings.computeIfAbsent(common(chosen, around), this::surroundings))));
        }
    }

    private static Worth worth(Record row, MapValuation surroundings) {
        return switch (row) {
            case CostRevised cost -> new Worth(BigDecimal.ZERO, surroundings.presentValue(cost));
            case OutcomeRevised outcome -> new Worth(surroundings.presentValue(outcome), BigDecimal.ZERO);
            default -> throw new IllegalArgumentException("nothing that has a price: " + row.getClass());
        };
    }

    private BitSet those(Predicate<Change> wanted) {
        BitSet those = new BitSet();
        IntStream.range(0, changes.size())
                .filter(i -> wanted.test(changes.get(i)))
                .forEach(those::set);
        return those;
    }

    private static BitSet common(BitSet some, BitSet others) {
        BitSet common = (BitSet) some.clone();
        common.and(others);
        return common;
    }

    private MapValuation surroundings(BitSet chosen) {
        Draft draft = new Draft(map);
        chosen.stream().mapToObj(changes::get).forEach(draft::apply);
        return MapValuation.in(map.supposing(draft.differences()));
    }

    private Record adjusted(Record row, BitSet chosen) {
        Record adjusted = row;
        for (int i : chosen.stream().toArray()) {
            Record next = RowChanges.apply(adjusted, changes.get(i));
            adjusted = next == null ? adjusted : next;
        }
        return adjusted;
    }

    private void requireMet() {
        for (int i = 0; i < changes.size(); i++) {
            FigureKind kind = changes.get(i).adjustment().kind();
            if ((kind == FigureKind.COST || kind == FigureKind.OUTCOME) && !met.get(i)) {
                throw changes.get(i).meetsNothing();
            }
        }
    }
}
