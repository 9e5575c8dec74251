package nl.impactkaart.command.impactmap;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseReach;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ReachFigures;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.ReachId;

/** Adding, revising and removing the reach of target groups. */
final class ReachRules {

    private static final int MOST_GROUPS = 200;
    private static final SortedMap<String, Ranges.Check> RANGED = new TreeMap<>(
            Map.of("people", (field, people) -> Figures.requirePeople(field, Figures.whole(field, people))));

    private ReachRules() {}

    static List<ImpactMapEvent> record(RecordReach command, ImpactMap map) {
        Figures.requireRoom("target groups", map.reach().size(), MOST_GROUPS);
        requireMeaning(command.reach());
        return List.of(command.reach());
    }

    static List<ImpactMapEvent> revise(ReviseReach command, ImpactMap map) {
        Reach current = known(new ReachId(command.reach().reachId()), map);
        Figures.requireReason(command);
        requireMeaning(command.reach());
        return current.has(command.reach()) ? List.of() : List.of(command.reach());
    }

    static List<ImpactMapEvent> remove(RemoveReach command, ImpactMap map) {
        known(command.id(), map);
        Figures.requireReason(command);
        requireUnused(command.id(), map);
        return List.of(new ReachRemoved(command.id().value()));
    }

    private static Reach known(ReachId id, ImpactMap map) {
        return map.reach(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownReach(id)));
    }

    private static void requireUnused(ReachId id, ImpactMap map) {
        map.outcomes().stream()
                .filter(outcome -> id.equals(outcome.reachId()))
                .findFirst()
                .ifPresent(outcome -> {
                    throw new RejectedException(new Rejection.ReachInUse(
                            id, "outcome " + outcome.id().value()));
                });
        map.costs().stream()
                .filter(cost -> id.equals(cost.reachId()))
                .findFirst()
                .ifPresent(cost -> {
                    throw new RejectedException(
                            new Rejection.ReachInUse(id, "cost " + cost.id().value()));
                });
    }

    private static void requireMeaning(ReachFigures reach) {
        if (reach.years().isEmpty()) {
            throw RejectedException.meaningless("years", "is empty; give the people of one year at least");
        }
        int previous = 0;
        for (int i = 0; i < reach.years().size(); i++) {
            PeopleInYear people = reach.years().get(i);
            String field = "years[" + i + "]";
            if (people.year() < 1 || people.year() > Limits.PROJECT_YEARS) {
                throw RejectedException.meaningless(
                        field + ".year", "lies outside the project years 1 to " + Limits.PROJECT_YEARS);
            }
            if (people.year() <= previous) {
                throw RejectedException.meaningless(
                        field + ".year", "does not follow the year before it; give each year once, in their order");
            }
            previous = people.year();
            Figures.requirePeople(field + ".plannedPeople", people.plannedPeople());
            Figures.requirePeople(field + ".actualPeople", people.actualPeople());
            if (people.plannedPeople() == null && people.actualPeople() == null) {
                throw RejectedException.meaningless(
                        field + ".plannedPeople", "is missing; give planned people, actual people, or both");
            }
        }
        Ranges.require(reach.ranges(), RANGED);
    }
}
