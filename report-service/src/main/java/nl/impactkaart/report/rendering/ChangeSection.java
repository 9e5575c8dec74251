package nl.impactkaart.report.rendering;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.SubjectKind;
import nl.impactkaart.impactmap.contribution.RoundedSteps;
import nl.impactkaart.impactmap.difference.Cause;
import nl.impactkaart.impactmap.difference.Difference;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.RowChange;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.report.regenerating.ReportInput.ChangeReason;
import nl.impactkaart.report.rendering.Page.Section;
import org.jspecify.annotations.Nullable;

/** What changed since the report before, what each change did to the result, and why it was made. */
final class ChangeSection {

    /** As many as a reader takes in; the others are told as one. */
    private static final int MOST = 25;

    private record Line(
            String what,
            @Nullable BigDecimal netPresentValue,
            @Nullable BigDecimal returnFactor,
            String why) {

        private BigDecimal weight() {
            return netPresentValue == null ? BigDecimal.ONE.negate() : netPresentValue.abs();
        }
    }

    private final Reported reported;
    private final Texts texts;
    private final Wording wording;

    ChangeSection(Reported reported) {
        this.reported = reported;
        this.texts = reported.texts();
        this.wording = Wording.in(texts.wording());
    }

    List<Section> changes() {
        Difference change = reported.calculated().change();
        ImpactMap before = reported.source().before();
        if (change == null || before == null) {
            return List.of();
        }
        List<Line> lines = lines(change, before);
        if (lines.isEmpty()) {
            return reported.nothing("changes", "changes.none");
        }
        TableBuilder table = new TableBuilder(texts, "changes.caption")
                .text("changes.what")
                .number("netPresentValue")
                .number("factor")
                .text("changes.why");
        List<Line> told = lines.size() > MOST + 1 ? lines.subList(0, MOST) : lines;
        told.forEach(line -> row(table, line));
        if (told.size() < lines.size()) {
            row(table, together(lines.subList(MOST, lines.size())));
        }
        table.total()
                .money(change.after().netPresentValue().subtract(change.before().netPresentValue()))
                .factor(sum(lines, Line::returnFactor))
                .blank();
        return reported.section("changes", table.build(), texts.say("changes.explanation"));
    }

    private static void row(TableBuilder table, Line line) {
        table.row()
                .text(line.what())
                .money(line.netPresentValue())
                .factor(line.returnFactor())
                .text(line.why());
    }

    private Line together(List<Line> lines) {
        return new Line(
                texts.say("changes.more", Integer.toString(lines.size())),
                sum(lines, Line::netPresentValue),
                sum(lines, Line::returnFactor),
                "");
    }

    /** Absent when none of them is there. */
    private static @Nullable BigDecimal sum(List<Line> lines, Function<Line, @Nullable BigDecimal> part) {
        BigDecimal sum = null;
        for (Line line : lines) {
            BigDecimal one = part.apply(line);
            if (one != null) {
                sum = sum == null ? one : sum.add(one);
            }
        }
        return sum;
    }

    /** Those that weigh most first, those that cannot move the result last. */
    private List<Line> lines(Difference change, ImpactMap before) {
        List<BigDecimal> amounts = RoundedSteps.of(
                change.before().netPresentValue(),
                change.causes().stream()
                        .map(cause -> cause.contribution().netPresentValue())
                        .toList(),
                texts::rounded);
        List<BigDecimal> factors = factors(change);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < change.causes().size(); i++) {
            List<ChangedFigure> figures = change.causes().get(i).figures();
            lines.add(new Line(
                    what(figures, before), amounts.get(i), factors.isEmpty() ? null : factors.get(i), why(figures)));
        }
        byRow(change.others()).forEach(figures -> lines.add(new Line(what(figures, before), null, null, why(figures))));
        lines.sort(Comparator.comparing(Line::weight).reversed());
        return lines;
    }

    /** None without costs before or after. */
    private List<BigDecimal> factors(Difference change) {
        List<BigDecimal> parts = new ArrayList<>();
        for (Cause cause : change.causes()) {
            if (cause.contribution().returnFactor() != null) {
                parts.add(cause.contribution().returnFactor());
            }
        }
        BigDecimal before = change.before().returnFactor();
        return before == null || parts.size() < change.causes().size()
                ? List.of()
                : RoundedSteps.of(before, parts, texts::roundedFactor);
    }

    private static List<List<ChangedFigure>> byRow(List<ChangedFigure> figures) {
        Map<String, List<ChangedFigure>> rows = new LinkedHashMap<>();
        figures.forEach(figure -> rows.computeIfAbsent(figure.kind() + " " + figure.rowId(), _ -> new ArrayList<>())
                .add(figure));
        return List.copyOf(rows.values());
    }

    private String what(List<ChangedFigure> figures, ImpactMap before) {
        ChangedFigure first = figures.getFirst();
        String name = first.row() == null ? texts.say(first.kind()) : first.row();
        if (first.change() != RowChange.REVISED && first.rowId() != null) {
            return texts.say("changes." + first.change(), name);
        }
        return name + ": "
                + figures.stream()
                        .map(figure -> wording.of(figure, figure.after() == null ? before : reported.map()))
                        .collect(joining("; "));
    }

    private String why(List<ChangedFigure> figures) {
        ChangedFigure first = figures.getFirst();
        return reported.input().reasons().stream()
                .filter(reason -> isAbout(reason, first.kind(), first.rowId()))
                .map(ChangeReason::reason)
                .distinct()
                .collect(joining("\n"));
    }

    private static boolean isAbout(ChangeReason reason, FigureKind kind, @Nullable UUID row) {
        return switch (kind) {
            case METHOD -> reason.kind() == SubjectKind.METHOD;
            case MAP -> reason.kind() == SubjectKind.PROJECT || reason.kind() == SubjectKind.DESCRIPTION;
            case COST, REACH, OUTCOME, LABOUR_EFFECT -> row != null && row.equals(reason.row());
        };
    }
}
