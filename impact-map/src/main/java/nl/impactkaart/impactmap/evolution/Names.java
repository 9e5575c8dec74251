package nl.impactkaart.impactmap.evolution;

import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.Description;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffect;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.ReachId;
import org.jspecify.annotations.Nullable;

/** The rows of a map and what they are called. */
final class Names {

    private final Words words;
    private final ImpactMap map;

    Names(Words words, ImpactMap map) {
        this.words = words;
        this.map = map;
    }

    /** What a row is called. */
    Optional<String> of(FigureKind kind, UUID id) {
        return switch (kind) {
            case COST -> map.cost(new CostId(id)).map(Cost::description);
            case REACH -> map.reach(new ReachId(id)).map(Reach::targetGroup);
            case OUTCOME -> map.outcome(new OutcomeId(id)).map(Outcome::description);
            case LABOUR_EFFECT -> map.labourEffect(new LabourEffectId(id)).map(LabourEffect::description);
            case MAP, METHOD -> Optional.empty();
        };
    }

    /** The figures of a row; absent when there is none. */
    @Nullable
    Record row(FigureKind kind, UUID id) {
        return switch (kind) {
            case COST -> map.cost(new CostId(id)).map(Cost::revision).orElse(null);
            case REACH -> map.reach(new ReachId(id)).map(Reach::revision).orElse(null);
            case OUTCOME ->
                map.outcome(new OutcomeId(id)).map(Outcome::revision).orElse(null);
            case LABOUR_EFFECT ->
                map.labourEffect(new LabourEffectId(id))
                        .map(LabourEffect::revision)
                        .orElse(null);
            case MAP, METHOD -> null;
        };
    }

    /** The description of the project as it stands. */
    @Nullable
    ProjectDescribed description() {
        Description standing = map.description();
        return standing == null
                ? null
                : new ProjectDescribed(
                        standing.aim(), standing.targetGroup(), standing.approach(), standing.baseline());
    }

    /** As a part of a sentence; all rows of the kind when no row is given. */
    String inSentence(FigureKind kind, @Nullable UUID id) {
        return id == null
                ? words.say(kind + ".all")
                : words.say(kind + ".one", Figures.quoted(of(kind, id).orElse(id.toString())));
    }
}
