package nl.impactkaart.impactmap.difference;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.contribution.Contributions;
import nl.impactkaart.impactmap.contribution.Worth;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.ChangedRow;
import nl.impactkaart.impactmap.evolution.ChangedRows;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two versions of a map, or between a map and a scenario of it. The contributions of the causes add
 * up to the difference in worth, to the last digit. Source: docs/method/contributions.md.
 *
 * @param before what the one is worth
 * @param after what the other is worth
 * @param causes what can move the worth, in the order of {@link ChangedRows#between}
 * @param others figures that changed and cannot move the worth: texts, labour effects, outcomes that are not priced
 */
public record Difference(Worth before, Worth after, List<Cause> causes, List<ChangedFigure> others) {

    public Difference {
        causes = List.copyOf(causes);
        others = List.copyOf(others);
    }

    /**
     * From the one to the other; the events between them and their order do not matter.
     *
     * @throws IllegalArgumentException when either cannot be valued, or they have not the same currency
     */
    public static Difference between(ImpactMap before, ImpactMap after) {
        requireOneCurrency(before.project(), after.project());
        Worth was = Worth.of(MapValuation.of(before));
        Worth is = Worth.of(MapValuation.of(after));
        List<ChangedRow> rows = ChangedRows.between(before, after);
        Fields fields = Fields.of(rows, before, after);
        Players players = Players.of(rows, fields, before, after);
        List<Contribution> contributions =
                Contributions.of(players.count(), Parts.of(before, after, rows, players), was, is);
        List<Cause> causes = new ArrayList<>();
        for (int player = 0; player < players.count(); player++) {
            causes.add(new Cause(players.figures(player), contributions.get(player)));
        }
        return new Difference(was, is, causes, fields.others());
    }

    private static void requireOneCurrency(@Nullable Project before, @Nullable Project after) {
        if (before != null && after != null && !before.currency().equals(after.currency())) {
            throw new IllegalArgumentException(
                    "amounts in " + before.currency() + " and in " + after.currency() + " cannot be compared");
        }
    }
}
