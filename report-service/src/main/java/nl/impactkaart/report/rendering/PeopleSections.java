package nl.impactkaart.report.rendering;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.impactmap.results.GroupReach;
import nl.impactkaart.impactmap.results.SectorWork;
import nl.impactkaart.report.rendering.Page.Section;

/** Whom the project reaches, and what it does to work. */
final class PeopleSections {

    private final Reported reported;
    private final Texts texts;

    PeopleSections(Reported reported) {
        this.reported = reported;
        this.texts = reported.texts();
    }

    List<Section> reach() {
        List<GroupReach> groups = reported.results().participation().groups();
        if (groups.isEmpty()) {
            return reported.nothing("reach", "reach.none");
        }
        TableBuilder table = new TableBuilder(texts, "reach.caption")
                .text("reach.group")
                .brief("year")
                .number("reach.planned")
                .number("reach.actual")
                .number("reach.realised");
        for (GroupReach group : groups) {
            for (GroupReach.Year year : group.years()) {
                table.row()
                        .text(group.group().targetGroup())
                        .year(year.year())
                        .count(year.plannedPeople())
                        .count(year.actualPeople())
                        .roundPercent(year.realised());
            }
        }
        return reported.section("reach", table.build());
    }

    List<Section> labour() {
        if (reported.results().labour().isEmpty()) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts, "labour.caption")
                .text("labour.sector")
                .brief("labour.years")
                .number("labour.hours")
                .number("labour.fte");
        for (SectorWork work : reported.results().labour()) {
            for (Stretch stretch : Stretch.of(work.years())) {
                table.row()
                        .text(work.sector())
                        .text(Reported.years(stretch.first().year(), stretch.lastYear()))
                        .quantity(stretch.first().hours())
                        .factor(stretch.first().fte());
            }
        }
        return reported.section("labour", table.build());
    }

    /** Successive years that are alike, so that a long effect takes one row. */
    private record Stretch(SectorWork.Year first, int lastYear) {

        private static List<Stretch> of(List<SectorWork.Year> years) {
            List<Stretch> stretches = new ArrayList<>();
            for (SectorWork.Year year : years) {
                Stretch last = stretches.isEmpty() ? null : stretches.getLast();
                if (last != null && last.goesOnIn(year)) {
                    stretches.set(stretches.size() - 1, new Stretch(last.first, year.year()));
                } else {
                    stretches.add(new Stretch(year, year.year()));
                }
            }
            return stretches;
        }

        private boolean goesOnIn(SectorWork.Year year) {
            return year.year() == lastYear + 1
                    && year.hours().compareTo(first.hours()) == 0
                    && year.fte().compareTo(first.fte()) == 0;
        }
    }
}
