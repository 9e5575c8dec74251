package nl.impactkaart.benchmarks.proof;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.impactkaart.benchmarks.LunchClub;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapDecider;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.proof.bundle.BundleWriter;
import nl.impactkaart.proof.bundle.Bundles;
import nl.impactkaart.proof.bundle.PrintedReport;
import nl.impactkaart.proof.bundle.Replay;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.merkle.TilePath;
import nl.impactkaart.proof.merkle.TiledTree;
import nl.impactkaart.proof.merkle.TreeAppender;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.SigningKey;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/** One map whose cost is revised again and again, in a log where every second event is another map's. */
final class LongHistory {

    private static final String ORIGIN = "benchmark.example/log";
    private static final UUID MAP = new UUID(7, 1);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int REPORTS = 100;

    private final List<EncodedEvent> entered = new ArrayList<>();
    private final int events;
    private final SigningKey key = SigningKey.generate(ORIGIN, new SecureRandom());

    LongHistory(int events) {
        this.events = events;
        ImpactMap map = ImpactMap.none();
        for (ImpactMapCommand command : LunchClub.entered()) {
            for (ImpactMapEvent event : ImpactMapDecider.decide(command, map)) {
                entered.add(EventCodec.encode(event));
                map = map.evolve(new RecordedEvent(
                        new UUID(8, 8), MAP, map.sequence() + 1, event, LunchClub.metadata(null, map.sequence() + 1)));
            }
        }
    }

    /** Writes the bundle. */
    void write(Path bundle) throws IOException {
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TiledTree tree = new TiledTree(tiles::get, grow(tiles));
        SignedNote checkpoint = new Checkpoint(ORIGIN, tree.size(), tree.root()).sign(List.of(key));
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(bundle))) {
            BundleWriter.write(
                    Bundles.of(this::iterator, tree, checkpoint, List.of(key), List.of(tree.size() / 2), reports()),
                    to);
        }
    }

    /** The keys to verify it by. */
    String verifierKey() {
        return key.verifierKey() + "\n";
    }

    private long grow(Map<TilePath, byte[]> tiles) {
        TreeAppender tree = new TreeAppender(tiles::put);
        TreeHasher hasher = new TreeHasher();
        for (StoredRow row : (Iterable<StoredRow>) this::iterator) {
            tree.append(hasher.leaf(Leaf.encode(row)));
            tree.append(Hash.of(new byte[Hash.BYTES]));
        }
        tree.writePartialTiles();
        return tree.size();
    }

    private List<PrintedReport> reports() {
        Replay replay = new Replay();
        List<PrintedReport> reports = new ArrayList<>();
        for (StoredRow row : (Iterable<StoredRow>) this::iterator) {
            replay.take(row);
            if ((row.sequence() + 1) % Math.max(1, events / REPORTS) == 0 && row.sequence() >= entered.size()) {
                reports.add(report(replay.map()));
            }
        }
        return reports;
    }

    private static PrintedReport report(ImpactMap map) {
        Valuation valuation = MapValuation.of(map);
        int digits = map.startedProject().fractionDigits();
        return new PrintedReport(
                map.sequence(),
                HexFormat.of().toHexDigits(map.sequence()).repeat(4),
                Replay.method(map),
                map.startedProject().currency(),
                valuation.returnFactor() == null ? null : Rounding.factor(valuation.returnFactor()),
                Rounding.money(valuation.netPresentValue(), digits),
                Rounding.money(valuation.presentValueOfBenefits(), digits),
                Rounding.money(valuation.presentValueOfCosts(), digits));
    }

    private Iterator<StoredRow> iterator() {
        return IntStream.range(0, events).mapToObj(this::row).iterator();
    }

    private StoredRow row(int sequence) {
        @Nullable String reason = sequence < entered.size() ? null : "The provider sent a new offer";
        EncodedEvent event = sequence < entered.size()
                ? entered.get(sequence)
                : EventCodec.encode(LunchClub.costRevised(sequence).cost());
        Instant recordedAt = BEGIN.plusSeconds(sequence);
        return new StoredRow(
                2L * sequence + 1,
                new UUID(8, sequence),
                MAP,
                sequence,
                "ImpactMap",
                event.name(),
                Integer.toString(event.revision()),
                event.data(),
                EventCodec.encode(LunchClub.metadata(reason, sequence, new UUID(9, sequence), recordedAt)),
                recordedAt.toString(),
                null,
                null,
                null);
    }
}
