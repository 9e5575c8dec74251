package nl.impactkaart.portal.evolution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.ImpactMap.Finding;
import org.jspecify.annotations.Nullable;

/** What auditors found in a map, the newest first, with the events that tell of it in words. */
final class Findings {

    private static final String MOST = "200";

    private final List<Finding> all;
    private final Map<Long, Evolution.Item> raised;

    private Findings(List<Finding> all, Map<Long, Evolution.Item> raised) {
        this.all = all;
        this.raised = raised;
    }

    static Findings of(ImpactMap map, Events events) {
        if (map.findings() == null || map.findings().isEmpty()) {
            return new Findings(List.of(), Map.of());
        }
        return new Findings(
                map.findings().stream()
                        .sorted(Comparator.comparingLong(Finding::raisedSequence)
                                .reversed())
                        .toList(),
                events.page(Map.of("kind", "FINDING", "limit", MOST)).items().stream()
                        .collect(Collectors.toMap(Evolution.Item::sequence, Function.identity())));
    }

    public List<Finding> open() {
        return all.stream().filter(finding -> finding.answer() == null).toList();
    }

    public List<Finding> answered() {
        return all.stream().filter(finding -> finding.answer() != null).toList();
    }

    /** The event that raised it, which says in words what it is about; null for one of long ago. */
    public Evolution.@Nullable Item event(Finding finding) {
        return raised.get(finding.raisedSequence());
    }

    /** About what an event did, or about the row that it concerned. */
    public List<Finding> about(Evolution.Item item) {
        return all.stream()
                .filter(finding -> finding.aboutSequence() == null
                        ? isOf(finding, item.row())
                        : finding.aboutSequence() == item.sequence())
                .toList();
    }

    private static boolean isOf(Finding finding, @Nullable UUID row) {
        return row != null && row.equals(finding.rowId());
    }
}
