package nl.impactkaart.impactmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changed copies of immutable lists; what stays keeps its place. */
final class Lists {

    private Lists() {}

    static <T> List<T> with(List<T> list, T added) {
        List<T> changed = new ArrayList<>(list.size() + 1);
        changed.addAll(list);
        changed.add(added);
        return List.copyOf(changed);
    }

    static <T> List<T> withOnce(List<T> list, T added) {
        return list.contains(added) ? list : with(list, added);
    }

    static <T> List<T> without(List<T> list, T removed) {
        return list.stream().filter(element -> !element.equals(removed)).toList();
    }

    static <I, R extends Row<I>> Optional<R> find(List<R> rows, I id) {
        int index = indexOf(rows, id);
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }

    /** The rows with this one in the place of its predecessor, at the end when it is new. */
    static <I, R extends Row<I>> List<R> put(List<R> rows, R row) {
        int index = indexOf(rows, row.id());
        if (index < 0) {
            return with(rows, row);
        }
        List<R> changed = new ArrayList<>(rows);
        changed.set(index, row);
        return List.copyOf(changed);
    }

    static <I, R extends Row<I>> List<R> remove(List<R> rows, I id) {
        return rows.stream().filter(row -> !row.id().equals(id)).toList();
    }

    private static <I, R extends Row<I>> int indexOf(List<R> rows, I id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
