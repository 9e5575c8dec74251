package nl.impactkaart.impactmap.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.ChangedRow;

/**
 * The fields as those who share the difference: each on its own, but for those that no order can part. Where some of the
 * fields of a {@link Bond} as they are and the others as they were make no sense, they are one player. Mutable, and seen by
 * one call only.
 */
final class Players {

    private final Fields fields;
    private final MethodChosen methodBefore;
    private final MethodChosen methodAfter;

    /** By field, one that it goes with, or itself; those that lead to the same one are one player. */
    private final int[] with;

    /** By field. */
    private final int[] numbers;

    private final List<List<ChangedFigure>> figures = new ArrayList<>();

    private Players(Fields fields, ImpactMap before, ImpactMap after) {
        this.fields = fields;
        with = IntStream.range(0, fields.all().size()).toArray();
        numbers = new int[with.length];
        methodBefore = Methods.chosenBy(before);
        methodAfter = Methods.chosenBy(after);
    }

    static Players of(List<ChangedRow> rows, Fields fields, ImpactMap before, ImpactMap after) {
        Players players = new Players(fields, before, after);
        rows.forEach(players::bind);
        players.number();
        return players;
    }

    int count() {
        return figures.size();
    }

    /** All that a player changes, in the order of the map. */
    List<ChangedFigure> figures(int player) {
        return figures.get(player);
    }

    Fields fields() {
        return fields;
    }

    boolean isIn(BitSet players, Field field) {
        return players.get(numbers[field.number()]);
    }

    /** Those who have these fields. */
    BitSet of(Stream<Field> some) {
        BitSet players = new BitSet();
        some.forEach(field -> players.set(numbers[field.number()]));
        return players;
    }

    private void bind(ChangedRow row) {
        List<Field> own = row.id() == null ? List.of() : fields.of(row.kind(), row.id());
        for (Bond bond : own.isEmpty() ? List.<Bond>of() : Bond.ALL) {
            List<Field> bound = own.stream()
                    .filter(field ->
                            field.component() == null || bond.components().contains(field.component()))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (bound.isEmpty()) {
                continue;
            }
            if (bond.withMethod()) {
                bound.addAll(fields.of(FigureKind.METHOD, null));
            }
            if (!holds(bond, row, bound)) {
                bound.forEach(field -> join(bound.getFirst(), field));
            }
        }
    }

    private boolean holds(Bond bond, ChangedRow row, List<Field> bound) {
        return IntStream.range(0, 1 << bound.size()).allMatch(set -> {
            Predicate<Field> chosen = field -> (set & 1 << bound.indexOf(field)) != 0;
            boolean otherMethod = bound.stream().filter(Players::isMethod).anyMatch(chosen);
            List<Field> own = bound.stream().filter(field -> !isMethod(field)).toList();
            Record blended = Blend.of(row, own, chosen);
            return blended == null || bond.rule().test(blended, otherMethod ? methodAfter : methodBefore);
        });
    }

    private static boolean isMethod(Field field) {
        return field.kind() == FigureKind.METHOD;
    }

    private void join(Field one, Field other) {
        with[root(other.number())] = root(one.number());
    }

    private int root(int field) {
        return with[field] == field ? field : root(with[field]);
    }

    /** In the order of their first fields. */
    private void number() {
        Map<Integer, Integer> byRoot = new HashMap<>();
        for (Field field : fields.all()) {
            int number = byRoot.computeIfAbsent(root(field.number()), _ -> byRoot.size());
            if (number == figures.size()) {
                figures.add(new ArrayList<>());
            }
            numbers[field.number()] = number;
            figures.get(number).addAll(field.figures());
        }
    }
}
