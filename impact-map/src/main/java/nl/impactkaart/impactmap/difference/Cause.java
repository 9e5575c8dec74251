package nl.impactkaart.impactmap.difference;

import java.util.List;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.evolution.ChangedFigure;

/**
 * What moved the worth of a map, as one: a changed field (the people of a group in one year are one), a row that was added
 * or removed, the method, or several of these that have a meaning together only.
 *
 * @param figures all that it changed, at least one
 * @param contribution its part of the whole difference
 */
public record Cause(List<ChangedFigure> figures, Contribution contribution) {

    public Cause {
        figures = List.copyOf(figures);
    }
}
