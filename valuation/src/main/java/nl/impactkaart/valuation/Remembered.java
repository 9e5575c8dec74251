package nl.impactkaart.valuation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results of a pure computation, kept until there are too many of them; then it begins anew. */
final class Remembered<K, V> {

    private final int most;
    private final Map<K, V> results = new ConcurrentHashMap<>();

    /** @param most how many are kept; two threads may each keep one more */
    Remembered(int most) {
        this.most = most;
    }

    /** The result for a key, computed unless it is known. */
    V get(K key, Function<K, V> computation) {
        V known = results.get(key);
        if (known != null) {
            return known;
        }
        V result = computation.apply(key);
        if (results.size() >= most) {
            results.clear();
        }
        results.put(key, result);
        return result;
    }

    @Nullable
    V find(K key) {
        return results.get(key);
    }

    int size() {
        return results.size();
    }
}
