package nl.impactkaart.valuation;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that is computed when it is first read: most who value a map want its totals, and what its lines
 * do year by year takes many times as long as those.
 */
final class ComputedList<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final Supplier<List<T>> computation;
    private volatile @Nullable List<T> computed;

    /** @param computation pure, since two threads may both run it; gives so many elements as {@code size} says */
    ComputedList(int size, Supplier<List<T>> computation) {
        this.size = size;
        this.computation = computation;
    }

    @Override
    public T get(int index) {
        List<T> elements = computed;
        if (elements == null) {
            elements = computation.get();
            computed = elements;
        }
        return elements.get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
