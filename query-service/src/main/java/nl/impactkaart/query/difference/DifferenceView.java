package nl.impactkaart.query.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.difference.Cause;
import nl.impactkaart.impactmap.difference.Difference;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.query.evolution.FigureChange;
import nl.impactkaart.query.figures.ResultFigures;
import nl.impactkaart.query.figures.ShownContribution;

@Schema(
        name = "Difference",
        description = "What changed from one version of a map to another. The contributions of the causes add up to the"
                + " difference, as it is shown.")
record DifferenceView(
        UUID mapId,

        @Schema(description = "ISO 4217 code of every amount.", example = "EUR")
        String currency,

        Side from,
        Side to,

        @Schema(description = "The figures of to less those of from.")
        ResultFigures difference,

        @Schema(description = "EXACT, or SAMPLED where more than 10 causes touch the same row.")
        Manner contributionsBy,

        @Schema(description = "What can move the worth.") List<CauseView> causes,

        @Schema(description = "What changed and cannot move it: texts, work, outcomes that are not priced.")
        List<FigureChange> others) {

    /** How the difference is shared out; docs/method/contributions.md. */
    enum Manner {
        EXACT,
        SAMPLED
    }

    @Schema(name = "DifferenceSide")
    record Side(
            @Schema(description = "As it was asked for.", example = "12@2026-01-01")
            String version,

            @Schema(description = "Last event that was recorded by then.")
            long sequence,

            ResultFigures figures) {}

    @Schema(name = "DifferenceCause")
    record CauseView(
            @Schema(
                    description =
                            "All that it changed: one figure, a row that came or went, or what has a meaning together only.")
            List<FigureChange> figures,

            ShownContribution contribution) {}

    static DifferenceView of(String from, VisibleMap before, String to, VisibleMap after, Wording wording) {
        Difference difference = Difference.between(before.map(), after.map());
        String currency = after.map().startedProject().currency();
        List<Contribution> contributions =
                difference.causes().stream().map(Cause::contribution).toList();
        List<ShownContribution> shown = ShownContribution.of(
                contributions,
                difference.before().netPresentValue(),
                difference.before().returnFactor(),
                currency);
        List<CauseView> causes = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            causes.add(new CauseView(
                    changes(difference.causes().get(i).figures(), before.map(), after.map(), wording), shown.get(i)));
        }
        Side old = side(from, before, currency);
        Side now = side(to, after, currency);
        return new DifferenceView(
                after.id(),
                currency,
                old,
                now,
                now.figures().less(old.figures()),
                contributions.stream().allMatch(part -> part.error() == null) ? Manner.EXACT : Manner.SAMPLED,
                causes,
                changes(difference.others(), before.map(), after.map(), wording));
    }

    private static Side side(String version, VisibleMap map, String currency) {
        return new Side(version, map.sequence(), ResultFigures.of(MapValuation.of(map.map()), currency));
    }

    private static List<FigureChange> changes(
            List<ChangedFigure> figures, ImpactMap before, ImpactMap after, Wording wording) {
        return figures.stream()
                .map(figure -> FigureChange.of(figure, figure.after() == null ? before : after, wording))
                .toList();
    }
}
