package nl.impactkaart.impactmap.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.ChangedRow;
import nl.impactkaart.impactmap.evolution.RowChange;
import org.jspecify.annotations.Nullable;

/** What changed and can move the worth, and what cannot. Mutable, and seen by one call only. */
final class Fields {

    private static final List<String> OF_COST = List.of(
            "firstYear",
            "lastYear",
            "fixedAmountMinor",
            "amountPerParticipantMinor",
            "reachId",
            "inKindHours",
            "inKindHourlyRateMinor");
    private static final List<String> OF_OUTCOME = List.of(
            "status",
            "reachId",
            "incidence",
            "quantityPerYear",
            "quantityByYear",
            "unitValueMinor",
            "priceLevelYear",
            "startYear",
            "durationYears",
            "deadweight",
            "displacement",
            "attribution",
            "leakage",
            "substitution",
            "dropOff",
            "evidenceGrade");

    private static final List<String> NAME_OF_METHOD = List.of("methodId", "methodVersion");

    /** Rows of different kinds may share an id. */
    private record Key(FigureKind kind, @Nullable UUID rowId) {}

    private final MethodChosen methodBefore;
    private final MethodChosen methodAfter;
    private final List<Perspective> perspectives;
    private final List<Field> all = new ArrayList<>();
    private final Map<Key, List<Field>> byRow = new HashMap<>();
    private final List<ChangedFigure> others = new ArrayList<>();

    private Fields(ImpactMap before, ImpactMap after) {
        methodBefore = Methods.chosenBy(before);
        methodAfter = Methods.chosenBy(after);
        perspectives = Stream.of(before, after)
                .flatMap(map -> Stream.ofNullable(map.project()))
                .map(Project::perspective)
                .distinct()
                .toList();
    }

    static Fields of(List<ChangedRow> rows, ImpactMap before, ImpactMap after) {
        Fields fields = new Fields(before, after);
        rows.forEach(fields::add);
        return fields;
    }

    List<Field> all() {
        return all;
    }

    List<ChangedFigure> others() {
        return others;
    }

    /** Those of a row, of the method, or of the map as a whole. */
    List<Field> of(FigureKind kind, @Nullable UUID rowId) {
        return Objects.requireNonNullElse(byRow.get(new Key(kind, rowId)), List.of());
    }

    /** Those of all rows of a kind. */
    List<Field> of(FigureKind kind) {
        return all.stream().filter(field -> field.kind() == kind).toList();
    }

    private void add(ChangedRow row) {
        int before = all.size();
        switch (row.kind()) {
            case METHOD -> addMethod(row);
            case REACH -> addReach(row);
            case COST -> addRow(row, OF_COST);
            case OUTCOME -> addOutcome(row);
            case MAP -> addPerspective(row);
            case LABOUR_EFFECT -> {}
        }
        List<ChangedFigure> taken = all.subList(before, all.size()).stream()
                .flatMap(field -> field.figures().stream())
                .toList();
        row.figures().stream().filter(figure -> !taken.contains(figure)).forEach(others::add);
    }

    /** A method by another name values as it did. */
    private void addMethod(ChangedRow row) {
        boolean differs = new ChangedRow(FigureKind.METHOD, null, null, methodBefore, methodAfter)
                .figures().stream().anyMatch(figure -> !NAME_OF_METHOD.contains(figure.figure()));
        if (differs) {
            add(row, null, null, row.figures());
        }
    }

    private void addPerspective(ChangedRow row) {
        if (row.change() == RowChange.REVISED && row.after() instanceof ImpactMapStarted && perspectives.size() > 1) {
            add(row, "perspective", null, row.figures("perspective"));
        }
    }

    private void addReach(ChangedRow row) {
        if (!(row.before() instanceof ReachRevised before && row.after() instanceof ReachRevised after)) {
            add(row, null, null, row.figures());
            return;
        }
        Map<Integer, List<ChangedFigure>> byYear = new TreeMap<>();
        for (ChangedFigure figure : row.figures("years")) {
            byYear.computeIfAbsent(Objects.requireNonNull(figure.year()), _ -> new ArrayList<>())
                    .add(figure);
        }
        byYear.forEach((year, figures) -> {
            if (perspectives.stream()
                    .anyMatch(by -> !Objects.equals(counted(before, year, by), counted(after, year, by)))) {
                add(row, "years", year, figures);
            }
        });
    }

    private static @Nullable Long counted(ReachRevised reach, int year, Perspective perspective) {
        return reach.years().stream()
                .filter(people -> people.year() == year)
                .findFirst()
                .map(people -> counted(people, perspective))
                .orElse(null);
    }

    private static @Nullable Long counted(PeopleInYear people, Perspective perspective) {
        return perspective == Perspective.EX_ANTE || people.actualPeople() == null
                ? people.plannedPeople()
                : people.actualPeople();
    }

    private void addOutcome(ChangedRow row) {
        if (isPriced(row.before()) || isPriced(row.after())) {
            addRow(row, OF_OUTCOME);
        }
    }

    private static boolean isPriced(@Nullable Record row) {
        return row instanceof OutcomeRevised outcome && outcome.status() == OutcomeStatus.PRICED;
    }

    private void addRow(ChangedRow row, List<String> components) {
        if (row.change() != RowChange.REVISED) {
            add(row, null, null, row.figures());
            return;
        }
        for (String component : components) {
            List<ChangedFigure> figures = row.figures(component);
            if (!figures.isEmpty() && counts(component, row)) {
                add(row, component, null, figures);
            }
        }
    }

    /** Whether anything looks at it. */
    private boolean counts(String component, ChangedRow row) {
        return switch (component) {
            case "evidenceGrade" ->
                eitherMethod(method -> !method.optimismBias().isEmpty());
            case "priceLevelYear" -> eitherMethod(method -> method.priceLevelYear() != null);
            case "reachId" ->
                !(row.before() instanceof CostRevised before && row.after() instanceof CostRevised after)
                        || before.amountPerParticipantMinor() != null
                        || after.amountPerParticipantMinor() != null;
            default -> true;
        };
    }

    private boolean eitherMethod(Predicate<MethodChosen> wanted) {
        return wanted.test(methodBefore) || wanted.test(methodAfter);
    }

    private void add(ChangedRow row, @Nullable String component, @Nullable Integer year, List<ChangedFigure> figures) {
        Field field = new Field(all.size(), row.kind(), row.id(), component, year, figures);
        all.add(field);
        byRow.computeIfAbsent(new Key(row.kind(), row.id()), _ -> new ArrayList<>())
                .add(field);
    }
}
