package nl.impactkaart.portal.administration;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What an organisation keeps is recorded in one service and read in another a moment later. */
final class Kept {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int TIMES = 150;

    private Kept() {}

    /** Waits until what was recorded can be read, three seconds at most: then the page shows it a moment later. */
    static void until(BooleanSupplier visible) {
        for (int i = 0; i < TIMES && !visible.getAsBoolean(); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
