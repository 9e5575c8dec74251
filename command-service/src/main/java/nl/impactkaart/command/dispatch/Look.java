package nl.impactkaart.command.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * How one decision looks at its map: whether it may rest on the map that is kept in memory, and whether it did. Axon
 * loads and decides on the thread that dispatches, so a look is bound to that thread.
 */
final class Look {

    private static final ScopedValue<Look> CURRENT = ScopedValue.newInstance();

    private final boolean fresh;
    private boolean fromMemory;

    private Look(boolean fresh) {
        this.fresh = fresh;
    }

    /** Takes the map from memory when it is there. */
    static Look quick() {
        return new Look(false);
    }

    /** Takes the map from the store, whatever is in memory. */
    static Look fresh() {
        return new Look(true);
    }

    <T extends @Nullable Object> T at(ScopedValue.CallableOp<T, RuntimeException> decision) {
        return ScopedValue.where(CURRENT, this).call(decision);
    }

    /** Whether the map came from memory; another copy of the service may have changed it meanwhile. */
    boolean isFromMemory() {
        return fromMemory;
    }

    /** Whether the current decision may take what is in memory. */
    static boolean mayUseMemory() {
        return !CURRENT.isBound() || !CURRENT.get().fresh;
    }

    /** Remembers that the current decision took the map from memory. */
    static void usedMemory() {
        if (CURRENT.isBound()) {
            CURRENT.get().fromMemory = true;
        }
    }
}
