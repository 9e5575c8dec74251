package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom the map reaches, and what each of them costs. Source: docs/method/distribution.md.
 *
 * @param groups in the order of recording
 * @param people those of every group in its greatest year: right when it is the same people who come back
 * @param personYears those of every group and year: right when every year brings others
 * @param costPerParticipant all costs ÷ people, in minor units; absent without costs or people
 * @param costPerPersonYear all costs ÷ person-years, in minor units; absent without costs or people
 */
public record Participation(
        List<GroupReach> groups,
        long people,
        long personYears,
        @Nullable BigDecimal costPerParticipant,
        @Nullable BigDecimal costPerPersonYear) {

    /** @param costs of the map, present value */
    static Participation of(ImpactMap map, BigDecimal costs) {
        List<GroupReach> groups =
                map.reach().stream().map(group -> GroupReach.of(group, map)).toList();
        long people = groups.stream().mapToLong(GroupReach::people).sum();
        long personYears = groups.stream().mapToLong(GroupReach::personYears).sum();
        return new Participation(
                groups,
                people,
                personYears,
                Ratios.costPer(costs, BigDecimal.valueOf(people)),
                Ratios.costPer(costs, BigDecimal.valueOf(personYears)));
    }
}
