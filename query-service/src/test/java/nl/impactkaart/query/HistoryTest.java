package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.query.history.MapHistory;
import nl.impactkaart.query.history.MapHistory.Whole;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;

/** The past is what replaying the events up to any point gives. */
class HistoryTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final Service service = Service.INSTANCE;
    private final Random random = new Random(20_261_126);

    @Test
    void atEveryPointOfARandomHistoryTheMapIsWhatAReplayUpToThereGives() {
        UUID organisation = UUID.randomUUID();
        Recorder map = Service.wheels(organisation, "Random");
        while (map.sequence() < 330) {
            map.effectiveOn(JANUARY.plusDays(random.nextInt(90)));
            send(map.append(someEvents()));
        }
        service.map(map, Service.ISSUER.of(organisation, "auditor"));
        MapHistory history = service.bean(MapHistory.class);

        ImpactMap replayed = ImpactMap.none();
        Whole whole = null;
        for (RecordedEvent event : map.recorded()) {
            replayed = replayed.evolve(event);
            if (event.metadata().appendLast() == event.sequence()) {
                whole = history.wholeAt(map.mapId(), event.sequence()).orElseThrow();
                assertThat(whole.sequence()).isEqualTo(event.sequence());
                assertThat(whole.recordedAt()).isEqualTo(event.metadata().recordedAt());
            } else if (whole != null) {
                assertThat(history.wholeAt(map.mapId(), event.sequence())).contains(whole);
            }
            assertThat(history.at(map.mapId(), event.sequence())).isEqualTo(replayed);
        }
        assertThat(history.upTo(map.mapId(), 200)).isEqualTo(map.recorded().subList(0, 201));
    }

    private List<ImpactMapEvent> someEvents() {
        List<ImpactMapEvent> events = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            events.add(someEvent());
        }
        return events;
    }

    private ImpactMapEvent someEvent() {
        return switch (random.nextInt(8)) {
            case 0 -> Wheels.reach(random.nextInt(1, 50));
            case 1 -> new ImpactMapConfirmed("Version", 3);
            case 2 -> new MapShared(new UUID(8, random.nextInt(5)));
            case 3 -> new ScenarioDefined(new UUID(9, random.nextInt(5)), "Scenario", null, List.of());
            case 4 -> random.nextBoolean() ? new ImpactMapClosed() : new ImpactMapReopened();
            default -> Wheels.contractRevised(random.nextInt(5_000_000));
        };
    }
}
