package nl.impactkaart.impactmap.evolution;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.AuditEvent;
import nl.impactkaart.contracts.impactmap.CostEvent;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceEvent;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.GrantEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectEvent;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import nl.impactkaart.contracts.impactmap.MapEvent;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeEvent;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachEvent;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioEvent;
import nl.impactkaart.contracts.impactmap.StoryEvent;
import nl.impactkaart.impactmap.Evidence;
import nl.impactkaart.impactmap.EvidenceId;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.meaning.FigureNames;
import org.jspecify.annotations.Nullable;

/** The sentence for each event that can happen to a map. */
final class Sentences {

    private final Words words;
    private final ImpactMap before;
    private final Names names;
    private final Figures figures;
    private final Changes changes;

    Sentences(Words words, ImpactMap before) {
        this.words = words;
        this.before = before;
        names = new Names(words, before);
        figures = new Figures(words, before);
        changes = new Changes(words, before);
    }

    String of(ImpactMapEvent event) {
        return switch (event) {
            case MapEvent ofMap -> of(ofMap);
            case CostEvent cost -> of(cost);
            case ReachEvent reach -> of(reach);
            case OutcomeEvent outcome -> of(outcome);
            case LabourEffectEvent effect -> of(effect);
            case EvidenceEvent evidence -> of(evidence);
            case ScenarioEvent scenario -> new ScenarioSentences(words, before).of(scenario);
            case AuditEvent audit -> new AuditSentences(words, before).of(audit);
            case GrantEvent grant -> new GrantSentences(words, before).of(grant);
            case StoryEvent story -> new StorySentences(words, before).of(story);
        };
    }

    private String of(MapEvent event) {
        return switch (event) {
            case ImpactMapStarted started ->
                words.say(
                        "started",
                        Figures.quoted(started.project()),
                        figures.date(started.periodStart()),
                        figures.date(started.periodEnd()));
            case ProjectDescribed described ->
                changes.sentence(
                        words.say("described"), whole(FigureKind.MAP, names.description(), described), changes::of);
            case MethodChosen chosen ->
                before.method() == null
                        ? words.say("method.chosen", Figures.quoted(chosen.methodId()), chosen.methodVersion())
                        : changes.sentence(
                                words.say("method.changed"),
                                whole(FigureKind.METHOD, before.method(), chosen),
                                changes::of);
            case ImpactMapConfirmed confirmed ->
                words.say("confirmed", Figures.quoted(confirmed.name()), Long.toString(confirmed.confirmedSequence()));
            case ImpactMapClosed _ -> words.say("closed");
            case ImpactMapReopened _ -> words.say("reopened");
            case MapShared shared -> words.say("shared", shared.funderId().toString());
            case MapUnshared unshared ->
                words.say("unshared", unshared.funderId().toString());
            case ReferenceCompared compared ->
                words.say("compared", compared.outcomes().size(), Figures.quoted(compared.referenceName()));
        };
    }

    private String of(CostEvent event) {
        return switch (event) {
            case CostRecorded recorded -> added(FigureKind.COST, recorded.costId(), recorded.description(), recorded);
            case CostRevised revised -> revised(FigureKind.COST, revised.costId(), revised.description(), revised);
            case CostRemoved removed -> removed(FigureKind.COST, removed.costId());
        };
    }

    private String of(ReachEvent event) {
        return switch (event) {
            case ReachRecorded recorded ->
                added(FigureKind.REACH, recorded.reachId(), recorded.targetGroup(), recorded);
            case ReachRevised revised -> revised(FigureKind.REACH, revised.reachId(), revised.targetGroup(), revised);
            case ReachRemoved removed -> removed(FigureKind.REACH, removed.reachId());
        };
    }

    private String of(OutcomeEvent event) {
        return switch (event) {
            case OutcomeRecorded recorded ->
                added(FigureKind.OUTCOME, recorded.outcomeId(), recorded.description(), recorded);
            case OutcomeRevised revised ->
                revised(FigureKind.OUTCOME, revised.outcomeId(), revised.description(), revised);
            case OutcomeRemoved removed -> removed(FigureKind.OUTCOME, removed.outcomeId());
        };
    }

    private String of(LabourEffectEvent event) {
        return switch (event) {
            case LabourEffectRecorded recorded ->
                added(FigureKind.LABOUR_EFFECT, recorded.labourEffectId(), recorded.description(), recorded);
            case LabourEffectRevised revised ->
                revised(FigureKind.LABOUR_EFFECT, revised.labourEffectId(), revised.description(), revised);
            case LabourEffectRemoved removed -> removed(FigureKind.LABOUR_EFFECT, removed.labourEffectId());
        };
    }

    private String of(EvidenceEvent event) {
        return switch (event) {
            case EvidenceAttached attached ->
                words.say(
                        "evidence.attached",
                        Figures.quoted(attached.title()),
                        words.say("evidenceGrade." + attached.grade()),
                        figures.place(attached.kind(), attached.rowId(), attached.figure()));
            case EvidenceWithdrawn withdrawn -> {
                Optional<Evidence> evidence = before.evidence(new EvidenceId(withdrawn.evidenceId()));
                yield evidence.map(piece -> words.say("evidence.withdrawn", Figures.quoted(piece.title())))
                        .orElseGet(() -> words.say("evidence.withdrawn.unknown"));
            }
        };
    }

    /** With its figures that say something, amounts before years; of what is nothing or zero there is nothing to tell. */
    private String added(FigureKind kind, UUID id, String name, Record row) {
        List<ChangedFigure> stated = new ChangedRow(kind, id, name, null, row)
                .figures().stream()
                        .filter(figure -> FigureNames.of(kind).contains(figure.figure()))
                        .filter(figure -> !isZero(figure))
                        .sorted(Comparator.comparingInt(
                                figure -> FigureNames.of(kind).indexOf(figure.figure())))
                        .toList();
        return changes.sentence(words.say(kind + ".added", Figures.quoted(name)), stated, changes::stated);
    }

    private static boolean isZero(ChangedFigure figure) {
        String after = figure.after();
        return after != null && FigureFormat.of(figure.figure()).isNumeric() && new BigDecimal(after).signum() == 0;
    }

    private String revised(FigureKind kind, UUID id, String name, Record row) {
        List<ChangedFigure> changed = new ChangedRow(kind, id, name, names.row(kind, id), row).figures();
        String called = names.of(kind, id).orElse(name);
        return changes.sentence(words.say(kind + ".revised", Figures.quoted(called)), changed, changes::of);
    }

    private String removed(FigureKind kind, UUID id) {
        return words.say(kind + ".removed", Figures.quoted(names.of(kind, id).orElse(id.toString())));
    }

    private static List<ChangedFigure> whole(FigureKind kind, @Nullable Record was, Record is) {
        return new ChangedRow(kind, null, null, was, is).figures();
    }
}
