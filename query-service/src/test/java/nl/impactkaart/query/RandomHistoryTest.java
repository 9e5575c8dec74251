package nl.impactkaart.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.ReferenceProjectRemoved;
import nl.impactkaart.rebuild.RebuildView.Found;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Whatever has happened and however it was delivered: made anew, the views are what they were, byte for byte. */
class RandomHistoryTest {

    private static final int MAPS = 24;
    private static final int KINDS = 11;
    private static final UUID FUNDER = new UUID(90, 1);

    private final UUID organisation = UUID.randomUUID();
    private final List<ProducerRecord<String, byte[]>> delivered = new ArrayList<>();
    private final Map<UUID, Deque<UUID>> scenarios = new HashMap<>();

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void rebuilt_views_equal_the_live_ones(@ForAll @Size(2_000) List<@IntRange(max = 1_000_000) Integer> happenings) {
        List<Recorder> maps = started();
        Recorder keeper = Recorder.ofOrganisation(organisation);
        for (int n : happenings) {
            Recorder map = maps.get(n % MAPS);
            deliver(happens(map, keeper, n / MAPS), n);
        }
        Recorder poisoned = maps.getFirst();
        delivered.add(poisoned.append(
                new EncodedEvent("impactkaart.cost-removed", 1, "{\"costId\":7}".getBytes(StandardCharsets.UTF_8))));
        Service.send(delivered);
        Rebuilt.settled();

        Found found = Rebuilt.rebuilt();

        assertThat(found.tables())
                .extracting("table")
                .contains("impact_map", "map_event", "map_snapshot", "organisation_entry");
        assertThat(found.tables()).allMatch(table -> table.live().equals(table.rebuilt()), "is equal");
        assertThat(found.live()).isEqualTo(found.rebuilt());
        assertThat(found.streams()).isGreaterThan(MAPS);
        assertThat(found.streamsParked()).isPositive();
        assertThat(maps.stream().skip(1))
                .allSatisfy(map -> assertThat(sequence(map)).isEqualTo(map.sequence()));
    }

    private List<Recorder> started() {
        List<Recorder> maps = new ArrayList<>();
        for (int n = 0; n < MAPS; n++) {
            maps.add(Service.wheels(organisation, "Map " + n));
        }
        return maps;
    }

    private List<ProducerRecord<String, byte[]>> happens(Recorder map, Recorder keeper, int n) {
        UUID id = new UUID(91, n / KINDS % 5);
        return switch (n % KINDS) {
            case 0 -> List.of(map.append(defined(map, n)));
            case 1 -> List.of(map.append(discarded(map)));
            case 2 -> List.of(map.append(new MapShared(FUNDER)));
            case 3 -> List.of(map.append(new MapUnshared(FUNDER)));
            case 4 ->
                map.append(List.of(Wheels.contractRevised(n), Wheels.reach(n % 100), Wheels.contractRevised(n + 1L)));
            case 5 -> List.of(keeper.append(OrganisationTest.recorded(id, "Soup " + n)));
            case 6 -> List.of(keeper.append(new ReferenceProjectRemoved(id)));
            case 7 -> List.of(keeper.append(new BrandingChosen("Samen " + n, "#00594f", null, null)));
            case 8 -> List.of(map.append(n / KINDS % 3 == 0 ? new GrantUnlinked(id) : granted(id, n)));
            case 9 -> List.of(map.append(n / KINDS % 3 == 0 ? new StoryWithdrawn(id) : told(id)));
            default -> List.of(map.append(Wheels.contractRevised(n)));
        };
    }

    private ImpactMapEvent defined(Recorder map, int n) {
        UUID scenario = UUID.randomUUID();
        scenarios.computeIfAbsent(map.mapId(), _ -> new ArrayDeque<>()).add(scenario);
        return new ScenarioDefined(scenario, "Scenario " + n, null, dearer(n));
    }

    private static GrantLinked granted(UUID id, int n) {
        return new GrantLinked(
                id, "SW " + n, "Municipality", FUNDER, n, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    private static StoryTold told(UUID id) {
        return new StoryTold(id, null, "ab".repeat(32), LocalDate.of(2026, 1, 1));
    }

    /** The oldest one that there is. */
    private ImpactMapEvent discarded(Recorder map) {
        UUID scenario = scenarios.getOrDefault(map.mapId(), new ArrayDeque<>()).poll();
        return scenario == null ? Wheels.contractRevised(1) : new ScenarioDiscarded(scenario);
    }

    private static List<FigureAdjustment> dearer(int n) {
        return List.of(new FigureAdjustment(
                FigureKind.COST,
                Wheels.CONTRACT,
                "fixedAmountMinor",
                null,
                AdjustmentOperation.SCALE,
                BigDecimal.valueOf(100 + n % 100, 2).toPlainString()));
    }

    /** Now and then twice, now and then with what came before it, and now and then too early. */
    private void deliver(List<ProducerRecord<String, byte[]>> records, int n) {
        delivered.addAll(records);
        if (n % 7 == 0) {
            delivered.addAll(records);
        }
        if (n % 50 == 0) {
            delivered.addAll(List.copyOf(delivered.subList(Math.max(0, delivered.size() - 20), delivered.size())));
        }
        if (n % 1_000 == 0 && records.size() > 1) {
            delivered.addAll(delivered.size() - records.size(), records.reversed());
        }
    }

    private static long sequence(Recorder map) {
        return Rebuilt.STORED
                .queryForList("SELECT sequence FROM impact_map WHERE map_id = ?", Long.class, map.mapId())
                .stream()
                .findFirst()
                .orElse(-1L);
    }
}
