package nl.impactkaart.benchmarks.streaming;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import nl.impactkaart.benchmarks.Load;
import nl.impactkaart.benchmarks.LunchClub;
import nl.impactkaart.command.dispatch.Answer;
import nl.impactkaart.command.dispatch.CommandDesk;

/** Commands that arrive at a steady rate, whether or not those before them are done. */
final class Arrivals {

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
        Map<Integer, Acknowledged> acknowledged = new ConcurrentHashMap<>();
        int total = Load.steadily(perSecond, time, number -> acknowledged.put(number, send(number))).length;
        long[] lags = new long[total];
        for (int i = 0; i < total; i++) {
            lags[i] = lag(Objects.requireNonNull(acknowledged.get(i)));
        }
        return lags;
    }

    private Acknowledged send(int number) {
        UUID map = maps.get(number % maps.size());
        Answer answer = desk.submit(LunchClub.submission(map, LunchClub.costRevised(number)));
        long now = System.nanoTime();
        if (!(answer instanceof Answer.Accepted accepted)) {
            throw new IllegalStateException("not recorded: " + answer);
        }
        return new Acknowledged(new Change(map, accepted.sequence()), now);
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
