package nl.impactkaart.impactmap.contribution;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * An addend of what a map is worth, such as one row. Most changes leave it alone, so that few sets of changes need to be
 * valued: what a change contributes to a sum is the sum of what it contributes to the addends.
 *
 * @param changes that touch it, by number, in ascending order
 * @param worth of it after a set of those; pure
 */
public record Part(List<Integer> changes, Function<BitSet, Worth> worth) {

    public Part {
        changes = List.copyOf(changes);
    }
}
