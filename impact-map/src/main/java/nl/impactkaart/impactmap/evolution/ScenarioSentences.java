package nl.impactkaart.impactmap.evolution;

import java.util.UUID;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioEvent;
import nl.impactkaart.contracts.impactmap.ScenarioFigures;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioId;

/** The sentence for each event that can happen to a scenario. */
final class ScenarioSentences {

    private final Words words;
    private final ImpactMap before;
    private final Names names;
    private final Figures figures;
    private final Changes changes;

    ScenarioSentences(Words words, ImpactMap before) {
        this.words = words;
        this.before = before;
        names = new Names(words, before);
        figures = new Figures(words, before);
        changes = new Changes(words, before);
    }

    String of(ScenarioEvent event) {
        return switch (event) {
            case ScenarioDefined defined ->
                with(words.say("scenario.defined", Figures.quoted(defined.name())), defined);
            case ScenarioRevised revised -> with(revised(revised), revised);
            case ScenarioDiscarded discarded -> ended("scenario.discarded", discarded.scenarioId());
            case ScenarioAdopted adopted -> ended("scenario.adopted", adopted.scenarioId());
        };
    }

    private String with(String sentence, ScenarioFigures scenario) {
        return changes.sentence(sentence, scenario.adjustments(), this::of);
    }

    private String revised(ScenarioRevised revised) {
        String name = name(revised.scenarioId(), revised.name());
        return name.equals(revised.name())
                ? words.say("scenario.revised", Figures.quoted(name))
                : words.say("scenario.renamed", Figures.quoted(name), Figures.quoted(revised.name()));
    }

    private String ended(String key, UUID scenarioId) {
        return words.say(key, Figures.quoted(name(scenarioId, scenarioId.toString())));
    }

    private String name(UUID scenarioId, String otherwise) {
        return before.scenario(new ScenarioId(scenarioId)).map(Scenario::name).orElse(otherwise);
    }

    private String of(FigureAdjustment adjustment) {
        String figure = words.say(
                "figure.of",
                figures.name(adjustment.figure(), adjustment.year()),
                names.inSentence(adjustment.kind(), adjustment.rowId()));
        return adjustment.operation() == AdjustmentOperation.SET
                ? words.say("adjustment.set", figure, figures.value(adjustment.figure(), adjustment.value()))
                : words.say("adjustment.scaled", figure, figures.factor(adjustment.value()));
    }
}
