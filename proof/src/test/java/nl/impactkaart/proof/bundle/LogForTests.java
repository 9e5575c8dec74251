package nl.impactkaart.proof.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.TilePath;
import nl.impactkaart.proof.merkle.TiledTree;
import nl.impactkaart.proof.merkle.TreeAppender;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.SigningKey;
import nl.impactkaart.proof.note.VerifierKeys;

/**
 * A log of nine events, five of them of one map: a year of 10 units of 200 euros, at a cost of 1,000 euros that is revised
 * to 2,000. At 3.5 % the benefits are worth 2000 ÷ 1.035 = 1932.367… euros.
 *
 * @param rows of the log
 */
public record LogForTests(List<StoredRow> rows, SigningKey key) {

    public static final String ORIGIN = "log.example/maps";
    public static final UUID MAP = UUID.fromString("11111111-2222-4333-8444-555555555555");
    public static final UUID OTHER_MAP = UUID.fromString("11111111-2222-4333-8444-666666666666");
    public static final MethodInForce SROI = new MethodInForce("sroi-guide-2012", "1");

    /** Printed before the cost was revised, and after. */
    public static final List<PrintedReport> REPORTS =
            List.of(report(3, "a", "1.932367", "932.37", "1000.00"), report(4, "b", "0.966184", "-67.63", "2000.00"));

    private static final UUID COST = new UUID(10, 1);

    public static LogForTests create() {
        return create(SigningKey.generate(ORIGIN, new SecureRandom()));
    }

    static LogForTests create(SigningKey key) {
        List<StoredRow> rows = new ArrayList<>();
        ImpactMapEvent[] ours = {started(), method(), cost(), outcome(), revisedCost()};
        UUID[] maps = {OTHER_MAP, MAP, MAP, OTHER_MAP, MAP, MAP, OTHER_MAP, MAP, OTHER_MAP};
        Map<UUID, Integer> next = new HashMap<>();
        for (UUID map : maps) {
            int sequence = next.merge(map, 1, Integer::sum) - 1;
            rows.add(row(rows.size() + 1L, map, sequence, ours[sequence]));
        }
        return new LogForTests(rows, key);
    }

    /** The same log, with this row where its position is. */
    public LogForTests with(StoredRow row) {
        List<StoredRow> changed = new ArrayList<>(rows);
        changed.set((int) row.index(), row);
        return new LogForTests(changed, key);
    }

    public List<StoredRow> history() {
        return rows.stream().filter(row -> row.aggregateId().equals(MAP)).toList();
    }

    public TiledTree tree() {
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TreeAppender appender = new TreeAppender(tiles::put);
        TreeHasher hasher = new TreeHasher();
        rows.forEach(row -> appender.append(hasher.leaf(Leaf.encode(row))));
        appender.writePartialTiles();
        return new TiledTree(tiles::get, rows.size());
    }

    public SignedNote checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, tree().root(size)).sign(List.of(key));
    }

    public VerifierKeys trusted() {
        return new VerifierKeys(List.of(key.verifierKey()));
    }

    /** The bundle of the map at the end of the log, with consistency from four events on. */
    public Bundle bundle() {
        return bundle(history());
    }

    public Bundle bundle(List<StoredRow> history) {
        return Bundles.of(history, tree(), checkpoint(rows.size()), List.of(key), List.of(4L), REPORTS);
    }

    /** The bundle as its file has it. */
    public static byte[] written(Bundle bundle) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            BundleWriter.write(bundle, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** All that the bytes hold. */
    public static Bundle read(byte[] file) {
        BundleReader reader = new BundleReader(new ByteArrayInputStream(file));
        List<BundledEvent> events = new ArrayList<>();
        reader.forEachRemaining(events::add);
        return new Bundle(reader.header(), events);
    }

    public static PrintedReport report(long sequence, String hex, String factor, String npv, String costs) {
        return new PrintedReport(
                sequence,
                hex.repeat(64),
                SROI,
                "EUR",
                new BigDecimal(factor),
                new BigDecimal(npv),
                new BigDecimal("1932.37"),
                new BigDecimal(costs));
    }

    /** An event as the store keeps it. */
    public static StoredRow row(long position, UUID map, long sequence, ImpactMapEvent event) {
        Instant recordedAt = Instant.parse("2026-03-01T12:00:00Z").plusSeconds(position);
        byte[] metadata = EventCodec.encode(new EventMetadata(
                new UUID(1, 1),
                new UUID(1, 2),
                null,
                new UUID(2, position),
                new UUID(3, position),
                recordedAt,
                LocalDate.of(2026, 3, 1),
                sequence,
                null));
        EncodedEvent encoded = EventCodec.encode(event);
        return new StoredRow(
                position,
                new UUID(4, position),
                map,
                sequence,
                "ImpactMap",
                encoded.name(),
                String.valueOf(encoded.revision()),
                encoded.data(),
                metadata,
                recordedAt.toString(),
                null,
                null,
                null);
    }

    private static ImpactMapStarted started() {
        return new ImpactMapStarted(
                "Lunch club",
                ProjectType.LONELINESS,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "EUR",
                Perspective.EX_ANTE);
    }

    private static MethodChosen method() {
        return Methods.preset(SROI.id()).orElseThrow();
    }

    private static CostRecorded cost() {
        return new CostRecorded(
                COST,
                "Meals",
                "Municipality",
                CostCategory.OTHER,
                1,
                1,
                100_000L,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** The cost at another amount. */
    public static CostRevised revisedCost() {
        return revisedCost(200_000L);
    }

    public static CostRevised revisedCost(long amountMinor) {
        return new CostRevised(
                COST,
                "Meals",
                "Municipality",
                CostCategory.OTHER,
                1,
                1,
                amountMinor,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static OutcomeRecorded outcome() {
        BigDecimal none = BigDecimal.ZERO;
        return new OutcomeRecorded(
                new UUID(12, 1),
                "Less lonely",
                "Residents",
                ImpactLevel.CLIENT,
                null,
                OutcomeStatus.PRICED,
                null,
                null,
                BigDecimal.TEN,
                List.of(),
                "people",
                20_000L,
                null,
                null,
                1,
                1,
                none,
                none,
                none,
                none,
                none,
                none,
                List.of(),
                null,
                null,
                List.of());
    }
}
