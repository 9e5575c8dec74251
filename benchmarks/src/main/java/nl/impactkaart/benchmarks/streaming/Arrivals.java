package nl.impactkaart.benchmarks.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.impactkaart.benchmarks.LunchClub;
import nl.impactkaart.command.dispatch.Answer;
import nl.impactkaart.command.dispatch.CommandDesk;

/** Commands that arrive at a steady rate, whether or not those before them are done. */
final class Arrivals {

    private static final int CALLERS = 32;

    private final CommandDesk desk;
    private final Sightings sightings;
    private final List<UUID> maps;

    Arrivals(CommandDesk desk, Sightings sightings, List<UUID> maps) {
        this.desk = desk;
        this.sightings = sightings;
        this.maps = maps;
    }

    private record Acknowledged(Change change, long nanos) {}

    /**
     * Sends so many commands a second for so long.
     *
     * @return the lag of each, in nanoseconds
     */
    long[] at(int perSecond, Duration time) throws Exception {
        int total = Math.toIntExact(perSecond * time.toMillis() / 1_000);
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        List<Acknowledged> acknowledged = new ArrayList<>(total);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<List<Acknowledged>>> parts = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                parts.add(callers.submit(() -> send(next, total, start, 1_000_000_000L / perSecond)));
            }
            for (Future<List<Acknowledged>> part : parts) {
                acknowledged.addAll(part.get());
            }
        }
        long[] lags = new long[total];
        for (int i = 0; i < total; i++) {
            lags[i] = lag(acknowledged.get(i));
        }
        return lags;
    }

    private List<Acknowledged> send(AtomicInteger next, int total, long start, long intervalNanos) {
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (int number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
            awaitTime(start + number * intervalNanos);
            UUID map = maps.get(number % maps.size());
            Answer answer = desk.submit(LunchClub.submission(map, LunchClub.costRevised(number)));
            long now = System.nanoTime();
            if (!(answer instanceof Answer.Accepted accepted)) {
                throw new IllegalStateException("not recorded: " + answer);
            }
            acknowledged.add(new Acknowledged(new Change(map, accepted.sequence()), now));
        }
        return acknowledged;
    }

    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private long lag(Acknowledged acknowledged) throws Exception {
        long deadline = System.nanoTime() + LagBenchmark.PATIENCE.toNanos();
        Long seen = sightings.of(acknowledged.change());
        while (seen == null) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("never visible: " + acknowledged.change());
            }
            Thread.sleep(1);
            seen = sightings.of(acknowledged.change());
        }
        return Math.max(0, seen - acknowledged.nanos());
    }
}
