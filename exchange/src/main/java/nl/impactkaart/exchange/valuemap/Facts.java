package nl.impactkaart.exchange.valuemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.exchange.MethodsOffered;
import nl.impactkaart.exchange.Unreadable;
import nl.impactkaart.exchange.tables.ReadCell;
import nl.impactkaart.exchange.tables.ReadRow;
import nl.impactkaart.exchange.tables.ReadTable;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.Project;
import org.jspecify.annotations.Nullable;

/** What stands above the table: the project and the method. */
final class Facts {

    private static final int EURO_DIGITS = 2;

    private final ReadTable table;
    private final Map<Fact, ReadRow> rows;
    private final Cells<Fact> cells;
    private final ImpactMapStarted started;
    private final List<Unreadable> problems = new ArrayList<>();

    Facts(ReadTable table, Map<Fact, ReadRow> rows) {
        this.table = table;
        this.rows = rows;
        this.cells =
                new Cells<>(fact -> rows.containsKey(fact) ? rows.get(fact).cell(1) : ReadCell.BLANK, table.notation());
        this.started = new ImpactMapStarted(
                cells.required(Fact.PROJECT),
                cells.choice(Fact.PROJECT_TYPE, ProjectType.class, null),
                cells.date(Fact.PERIOD_START),
                cells.date(Fact.PERIOD_END),
                cells.required(Fact.CURRENCY),
                cells.choice(Fact.PERSPECTIVE, Perspective.class, Perspective.EX_ANTE));
    }

    /** Decimals of the currency; of the euro until a currency that exists is named. */
    int fractionDigits() {
        return project().map(Project::fractionDigits).orElse(EURO_DIGITS);
    }

    private Optional<Project> project() {
        try {
            return Optional.of(Project.of(started)).filter(project -> project.fractionDigits() >= 0);
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // whoever decides on the project says that there is no such currency
        }
    }

    MapDocument document(MethodsOffered methods, List<CostRecorded> costs, List<OutcomeRecorded> outcomes) {
        ProjectDescribed described = new ProjectDescribed(
                cells.text(Fact.AIM),
                cells.text(Fact.TARGET_GROUP),
                cells.text(Fact.APPROACH),
                cells.text(Fact.BASELINE));
        @Nullable MethodChosen method = method(methods);
        cells.wrong().forEach(wrong -> problems.add(problem(wrong.column(), wrong.reason())));
        return new MapDocument(
                MapDocument.FORMAT,
                started,
                described.equals(new ProjectDescribed(null, null, null, null)) ? null : described,
                method,
                List.of(),
                costs,
                outcomes,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A preset, over the horizon that is given; or a method that the organisation offers. */
    private @Nullable MethodChosen method(MethodsOffered methods) {
        String id = cells.text(Fact.METHOD);
        String name = id == null ? Methods.DEFAULT_ID : id;
        Optional<MethodChosen> preset = Methods.preset(name);
        if (preset.isPresent()) {
            int years = project().map(Project::years).orElse(1);
            int least = Math.max(preset.get().horizonYears(), years);
            int horizon = cells.year(Fact.HORIZON, least);
            return horizon < 1 || horizon > Methods.LONGEST_HORIZON_YEARS
                    ? cells.refuse(
                            Fact.HORIZON, "is not 1 to " + Methods.LONGEST_HORIZON_YEARS + " years", preset.get())
                    : Methods.preset(name, horizon).orElseThrow();
        }
        String version = cells.text(Fact.METHOD_VERSION);
        Optional<MethodChosen> offered = version == null ? Optional.empty() : methods.find(name, version);
        if (offered.isEmpty()) {
            cells.refuse(
                    Fact.METHOD,
                    "is no method that comes with Impactkaart (" + String.join(", ", Methods.presetIds())
                            + ") and, in this version, none that your organisation offers; publish it first",
                    name);
        }
        return offered.orElse(null);
    }

    List<Unreadable> problems() {
        return List.copyOf(problems);
    }

    private Unreadable problem(Fact fact, String reason) {
        ReadRow row = rows.get(fact);
        return new Unreadable(
                table.sheet(),
                row == null ? null : row.number(),
                row == null ? Words.ENGLISH.of(fact) : row.cell(0).text(),
                null,
                reason);
    }
}
