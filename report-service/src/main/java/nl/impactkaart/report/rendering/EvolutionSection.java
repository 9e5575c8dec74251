package nl.impactkaart.report.rendering;

import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.charts.EvolutionLine;
import nl.impactkaart.report.regenerating.ReportInput;
import nl.impactkaart.report.regenerating.ReportInput.EarlierReport;
import nl.impactkaart.report.rendering.Page.Section;

/** How the estimate went, from report to report. */
final class EvolutionSection {

    private final Reported reported;
    private final Texts texts;

    EvolutionSection(Reported reported) {
        this.reported = reported;
        this.texts = reported.texts();
    }

    List<Section> evolution() {
        ReportInput input = reported.input();
        if (input.earlier().isEmpty()) {
            return List.of();
        }
        List<EarlierReport> all = Stream.concat(
                        input.earlier().stream(),
                        Stream.of(new EarlierReport(
                                input.revision(),
                                input.mapSequence(),
                                input.madeAt(),
                                reported.results().valuation().returnFactor())))
                .toList();
        TableBuilder table = new TableBuilder(texts, "evolution.caption")
                .number("evolution.revision")
                .text("evolution.moment")
                .number("evolution.sequence")
                .number("factor");
        for (EarlierReport report : all.reversed()) {
            table.row()
                    .count((long) report.revision())
                    .text(texts.moment(report.madeAt()))
                    .count(report.mapSequence())
                    .factor(report.returnFactor());
        }
        EvolutionLine line = new EvolutionLine(
                reported.style(),
                reported.project().name(),
                all.stream()
                        .map(report -> new EvolutionLine.Point(report.madeAt(), report.returnFactor()))
                        .toList());
        return reported.section("evolution", line, table.build());
    }
}
