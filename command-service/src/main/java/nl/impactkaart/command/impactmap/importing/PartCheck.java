package nl.impactkaart.command.impactmap.importing;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AttachEvidence;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CompareReference;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DefineScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DescribeProject;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartFilled;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapDecider;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.command.impactmap.choosingmethod.MethodRequest;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.exchange.Places;
import nl.impactkaart.exchange.Unreadable;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.document.DocumentPart;
import nl.impactkaart.impactmap.document.Documents;
import org.jspecify.annotations.Nullable;

/** Decides every part of a document on the map that the parts before it make, so that all that is wrong is found at once. */
final class PartCheck {

    private static final int TELL_EVERY = 50;

    /** What metadata may take of an event's size. */
    private static final int MOST_METADATA_BYTES = 9_000;

    private final StartImpactMap start;
    private final List<DocumentPart> figures;
    private final Places places;
    private final Progress progress;

    /** Hears how many parts are checked. */
    interface Progress {
        void told(int done, int total);
    }

    PartCheck(MapDocument document, Places places, Progress progress) {
        ImpactMapStarted project = document.project();
        MethodChosen method = document.method() == null
                ? MethodRequest.byDefault(MethodRequest.projectYears(project.periodStart(), project.periodEnd()))
                : document.method();
        this.start = new StartImpactMap(project, method, null);
        this.figures = Documents.parts(document).stream()
                .filter(part -> command(part.event()) != null)
                .toList();
        this.places = places;
        this.progress = progress;
    }

    int total() {
        return figures.size() + 1;
    }

    StartFilled command(String reason) {
        List<ImpactMapCommand> commands = new ArrayList<>();
        for (DocumentPart figure : figures) {
            ImpactMapCommand command = command(figure.event());
            if (command != null) {
                commands.add(command);
            }
        }
        return new StartFilled(start, commands, reason);
    }

    List<Unreadable> problems() {
        List<Unreadable> problems = new ArrayList<>();
        ImpactMap map;
        try {
            map = ImpactMap.none().supposing(ImpactMapDecider.decide(start, ImpactMap.none()));
        } catch (RejectedException e) {
            return List.of(unreadableStart(e.rejection()));
        }
        for (int i = 0; i < figures.size(); i++) {
            map = taken(figures.get(i), map, problems);
            if (i % TELL_EVERY == 0) {
                progress.told(i + 1, total());
            }
        }
        return problems;
    }

    /** A part that is refused is supposed nevertheless, so that what refers to it is not blamed. */
    private ImpactMap taken(DocumentPart part, ImpactMap map, List<Unreadable> problems) {
        ImpactMapCommand command = command(part.event());
        try {
            if (EventCodec.encode(part.event()).data().length > EventCodec.MAX_BYTES - MOST_METADATA_BYTES) {
                problems.add(places.unreadable(part.path(), null, "is too long as a whole; shorten its texts"));
            } else if (command != null) {
                return map.supposing(ImpactMapDecider.decide(command, map));
            }
        } catch (RejectedException e) {
            problems.add(unreadable(part.path(), e.rejection()));
        }
        return map.supposing(List.of(part.event()));
    }

    /** What starts a map names the fields of its method with their own part before them. */
    private Unreadable unreadableStart(Rejection rejection) {
        return rejection instanceof Rejection.MeaninglessFigure figure
                        && figure.field().startsWith("method.")
                ? places.unreadable("method", figure.field().substring("method.".length()), figure.message())
                : unreadable("project", rejection);
    }

    private Unreadable unreadable(String path, Rejection rejection) {
        return rejection instanceof Rejection.MeaninglessFigure figure
                ? places.unreadable(path, figure.field(), figure.message())
                : places.unreadable(
                        path,
                        null,
                        "is refused: " + AnswerProblems.of(rejection).problem().detail());
    }

    /** What brings a part into the map; null for what starts it. */
    private static @Nullable ImpactMapCommand command(ImpactMapEvent event) {
        return switch (event) {
            case ProjectDescribed description -> new DescribeProject(description, null);
            case ReachRecorded reach -> new RecordReach(reach, null);
            case CostRecorded cost -> new RecordCost(cost, null);
            case OutcomeRecorded outcome -> new RecordOutcome(outcome, null);
            case LabourEffectRecorded effect -> new RecordLabourEffect(effect, null);
            case EvidenceAttached evidence -> new AttachEvidence(evidence, null);
            case ReferenceCompared compared -> new CompareReference(compared, null);
            case ScenarioDefined scenario -> new DefineScenario(scenario, null);
            default -> null;
        };
    }
}
