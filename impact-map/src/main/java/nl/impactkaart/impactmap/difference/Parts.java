package nl.impactkaart.impactmap.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.contribution.Part;
import nl.impactkaart.impactmap.contribution.Worth;
import nl.impactkaart.impactmap.evolution.ChangedRow;
import org.jspecify.annotations.Nullable;

/**
 * What each cost and each outcome of either map is worth with any of the players that touch it: those of the row itself, of
 * the people whom it counts, and of the method. Mutable, and seen by one call only.
 */
final class Parts {

    private static final Set<FigureKind> SHARED = EnumSet.of(FigureKind.METHOD, FigureKind.MAP, FigureKind.REACH);

    private final ImpactMap before;
    private final ImpactMap after;
    private final List<ChangedRow> rows;
    private final Players players;
    private final Fields fields;

    /** Those that more rows than their own are valued by. */
    private final List<ChangedRow> shared;

    private final Map<BitSet, MapValuation> surroundings = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private Parts(ImpactMap before, ImpactMap after, List<ChangedRow> rows, Players players) {
        this.before = before;
        this.after = after;
        this.rows = rows;
        this.players = players;
        this.fields = players.fields();
        this.shared = rows.stream().filter(row -> SHARED.contains(row.kind())).toList();
    }

    static List<Part> of(ImpactMap before, ImpactMap after, List<ChangedRow> rows, Players players) {
        Parts parts = new Parts(before, after, rows, players);
        parts.addAll(FigureKind.COST, before.costs(), cost -> cost.id().value(), cost -> cost.revision());
        parts.addAll(
                FigureKind.OUTCOME, before.outcomes(), outcome -> outcome.id().value(), outcome -> outcome.revision());
        return parts.parts;
    }

    private <R> void addAll(FigureKind kind, List<R> standing, Function<R, UUID> id, Function<R, Record> figures) {
        Map<UUID, ChangedRow> changed = rows.stream()
                .filter(row -> row.kind() == kind)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.id()), row -> row));
        for (R row : standing) {
            ChangedRow same = changed.get(id.apply(row));
            Record asItIs = figures.apply(row);
            add(same == null ? new ChangedRow(kind, id.apply(row), null, asItIs, asItIs) : same);
        }
        rows.stream().filter(row -> row.kind() == kind && row.before() == null).forEach(this::add);
    }

    private void add(ChangedRow row) {
        List<Field> ownFields = fields.of(row.kind(), row.id());
        BitSet own = players.of(ownFields.stream());
        BitSet around = players.of(Stream.concat(fields.of(FigureKind.METHOD, null).stream(), ofPeople(row)));
        BitSet all = (BitSet) own.clone();
        all.or(around);
        Map<BitSet, Optional<Record>> blends = new HashMap<>();
        if (!all.isEmpty()) {
            parts.add(new Part(
                    all.stream().boxed().toList(),
                    chosen -> worth(
                            Objects.requireNonNull(blends.computeIfAbsent(
                                    common(chosen, own),
                                    set -> Optional.ofNullable(
                                            Blend.of(row, ownFields, field -> players.isIn(set, field))))),
                            Objects.requireNonNull(
                                    surroundings.computeIfAbsent(common(chosen, around), this::surroundings)))));
        }
    }

    private static Worth worth(Optional<Record> row, MapValuation surroundings) {
        return switch (row.orElse(null)) {
            case null -> new Worth(BigDecimal.ZERO, BigDecimal.ZERO);
            case CostRevised cost -> new Worth(BigDecimal.ZERO, surroundings.presentValue(cost));
            case OutcomeRevised outcome -> new Worth(surroundings.presentValue(outcome), BigDecimal.ZERO);
            case Record other -> throw new IllegalArgumentException("nothing that has a price: " + other.getClass());
        };
    }

    /** The fields of the people whom a row counts before or after: of its target groups, or of all. */
    private Stream<Field> ofPeople(ChangedRow row) {
        List<Optional<UUID>> groups = Stream.of(Optional.ofNullable(row.before()), Optional.ofNullable(row.after()))
                .flatMap(Optional::stream)
                .flatMap(figures -> group(figures, row))
                .distinct()
                .toList();
        if (groups.isEmpty()) {
            return Stream.of();
        }
        Stream<Field> reach = groups.contains(Optional.<UUID>empty())
                ? fields.of(FigureKind.REACH).stream()
                : groups.stream().flatMap(group -> fields.of(FigureKind.REACH, group.orElseThrow()).stream());
        return Stream.concat(reach, fields.of(FigureKind.MAP, null).stream());
    }

    /** The group that a row counts, all when there is none in it; nothing when it counts nobody. */
    private static Stream<Optional<UUID>> group(Record figures, ChangedRow row) {
        return switch (figures) {
            case CostRevised cost when countsPeople(row) -> Stream.of(Optional.ofNullable(cost.reachId()));
            case OutcomeRevised outcome
            when outcome.incidence() != null -> Stream.of(Optional.ofNullable(outcome.reachId()));
            default -> Stream.of();
        };
    }

    /** A cost may have its amount for each participant from one side, and its group from the other. */
    private static boolean countsPeople(ChangedRow row) {
        return Stream.of(Optional.ofNullable(row.before()), Optional.ofNullable(row.after()))
                .flatMap(Optional::stream)
                .anyMatch(side -> side instanceof CostRevised cost && cost.amountPerParticipantMinor() != null);
    }

    private static BitSet common(BitSet some, BitSet others) {
        BitSet common = (BitSet) some.clone();
        common.and(others);
        return common;
    }

    private MapValuation surroundings(BitSet chosen) {
        List<ImpactMapEvent> events = new ArrayList<>();
        for (ChangedRow row : shared) {
            List<Field> own = fields.of(row.kind(), row.id());
            switch (row.kind()) {
                case METHOD -> {
                    if (own.stream().anyMatch(field -> players.isIn(chosen, field))) {
                        events.add(Methods.chosenBy(after));
                    }
                }
                case MAP -> {
                    boolean started =
                            before.project() == null || own.stream().anyMatch(field -> players.isIn(chosen, field));
                    if (started && row.after() instanceof ImpactMapStarted project) {
                        events.add(project);
                    }
                }
                case REACH -> events.add(reach(row, Blend.of(row, own, field -> players.isIn(chosen, field))));
                case COST, OUTCOME, LABOUR_EFFECT -> {}
            }
        }
        return MapValuation.in(before.supposing(events));
    }

    private static ImpactMapEvent reach(ChangedRow row, @Nullable Record blended) {
        return blended instanceof ImpactMapEvent event ? event : new ReachRemoved(Objects.requireNonNull(row.id()));
    }
}
