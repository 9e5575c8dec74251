package nl.impactkaart.report.rendering;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.impactmap.results.GroupReach;
import nl.impactkaart.impactmap.results.SectorWork;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.report.rendering.Page.TableBuilder;
import org.jspecify.annotations.Nullable;

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
        TableBuilder table = new TableBuilder(texts.say("reach.caption"))
                .text(texts.say("reach.group"))
                .brief(texts.say("year"))
                .number(texts.say("reach.planned"))
                .number(texts.say("reach.actual"))
                .number(texts.say("reach.realised"));
        for (GroupReach group : groups) {
            for (GroupReach.Year year : group.years()) {
                table.row(
                        group.group().targetGroup(),
                        Integer.toString(year.year()),
                        count(year.plannedPeople()),
                        count(year.actualPeople()),
                        year.realised() == null ? "–" : texts.roundPercent(year.realised()));
            }
        }
        return reported.section("reach", table.build());
    }

    private String count(@Nullable Long people) {
        return people == null ? "–" : texts.count(people);
    }

    List<Section> labour() {
        if (reported.results().labour().isEmpty()) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts.say("labour.caption"))
                .text(texts.say("labour.sector"))
                .brief(texts.say("labour.years"))
                .number(texts.say("labour.hours"))
                .number(texts.say("labour.fte"));
        for (SectorWork work : reported.results().labour()) {
            for (Stretch stretch : Stretch.of(work.years())) {
                table.row(
                        work.sector(),
                        Reported.years(stretch.first().year(), stretch.lastYear()),
                        texts.quantity(stretch.first().hours()),
                        texts.factor(stretch.first().fte()));
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
