package nl.impactkaart.command.impactmap;

import java.time.LocalDate;
import java.util.List;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Subject;

/** From when things are in effect. */
final class EffectRules {

    private EffectRules() {}

    /** That nothing is revised, removed or ended from before it was first in effect: then it would never have been. */
    static void require(List<ImpactMapEvent> events, LocalDate effectiveOn, ImpactMap map) {
        events.stream()
                .flatMap(event -> map.effectiveFrom(Subject.of(event)).stream())
                .filter(effectiveOn::isBefore)
                .max(LocalDate::compareTo)
                .ifPresent(first -> {
                    throw new RejectedException(new Rejection.EffectiveTooEarly(first));
                });
    }
}
