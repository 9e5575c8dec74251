package nl.impactkaart.proof.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.impactkaart.contracts.UndecodableEventException;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.bundle.Bundle;
import nl.impactkaart.proof.bundle.MethodInForce;
import nl.impactkaart.proof.bundle.PrintedReport;
import nl.impactkaart.proof.bundle.Replay;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.verify.Finding.Check;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/** Whether replaying the events gives the method and the figures that the bundle tells of. */
final class FigureChecks {

    private FigureChecks() {}

    /** @param whole whether the rows are a history without gaps, which alone can be replayed */
    static List<Finding> of(Bundle bundle, List<StoredRow> rows, boolean whole) {
        Replay replay = new Replay(whole ? rows : List.of());
        List<Finding> findings = new ArrayList<>();
        for (PrintedReport report : bundle.reports()) {
            findings.add(found(Check.REPORT_FIGURES, whole, () -> figures(report, rows, replay)));
        }
        if (bundle.reports().isEmpty()) {
            findings.add(Check.REPORT_FIGURES.notShown(new Sentence(
                    "The bundle tells of no report, so no figures were computed again: ask for one with the reports.",
                    "De bundel noemt geen rapport, dus geen cijfers zijn nagerekend: vraag er een met de rapporten.")));
        }
        findings.addFirst(found(Check.METHOD_IN_FORCE, whole, () -> method(bundle.method(), rows, replay)));
        return findings;
    }

    private static Finding method(MethodInForce told, List<StoredRow> rows, Replay replay) {
        MethodInForce found = Replay.method(replay.after(rows.size() - 1L));
        return found.equals(told)
                ? Check.METHOD_IN_FORCE.holds(Sentence.of(
                        "After the last event the map is valued by the method %s, version %s.",
                        "Na de laatste gebeurtenis geldt de methode %s, versie %s.", found.id(), found.version()))
                : Check.METHOD_IN_FORCE.fails(Sentence.of(
                        "The bundle says that the method %s, version %s values the map; its events say %s, version %s.",
                        "De bundel zegt dat de methode %s, versie %s geldt; de gebeurtenissen zeggen %s, versie %s.",
                        told.id(),
                        told.version(),
                        found.id(),
                        found.version()));
    }

    private static Finding figures(PrintedReport report, List<StoredRow> rows, Replay replay) {
        Check check = Check.REPORT_FIGURES;
        if (report.mapSequence() >= rows.size()) {
            return check.fails(Sentence.of(
                    "A report rests on event %d, which the bundle does not have.",
                    "Een rapport berust op gebeurtenis %d, die de bundel niet heeft.", report.mapSequence()));
        }
        ImpactMap map = replay.after(report.mapSequence());
        Sentence difference = difference(report, map);
        String factor =
                report.returnFactor() == null ? "-" : report.returnFactor().toPlainString();
        return difference != null
                ? check.fails(difference)
                : check.holds(Sentence.of(
                        "The report on event %d printed return factor %s and net present value %s %s; replaying the"
                                + " events gives the same figures.",
                        "Het rapport bij gebeurtenis %d drukte rendementsfactor %s en netto contante waarde %s %s af;"
                                + " de gebeurtenissen geven dezelfde cijfers.",
                        report.mapSequence(),
                        factor,
                        report.netPresentValue().toPlainString(),
                        report.currency()));
    }

    /** What the report printed otherwise than the map gives it; null when nothing. */
    private static @Nullable Sentence difference(PrintedReport report, ImpactMap map) {
        Project project = map.startedProject();
        int digits = project.fractionDigits();
        Valuation valuation = MapValuation.of(map);
        MethodInForce method = Replay.method(map);
        if (!method.equals(report.method()) || !project.currency().equals(report.currency())) {
            return Sentence.of(
                    "The report on event %d names another method or currency than the events: these have %s, version"
                            + " %s, and %s.",
                    "Het rapport bij gebeurtenis %d noemt een andere methode of munt dan de gebeurtenissen: die hebben"
                            + " %s, versie %s, en %s.",
                    report.mapSequence(),
                    method.id(),
                    method.version(),
                    project.currency());
        }
        List<Printed> figures = List.of(
                new Printed("return factor", "rendementsfactor", report.returnFactor(), valuation.returnFactor()),
                Printed.money(
                        "net present value",
                        "netto contante waarde",
                        report.netPresentValue(),
                        valuation.netPresentValue(),
                        digits),
                Printed.money(
                        "present value of benefits",
                        "contante waarde van de baten",
                        report.presentValueOfBenefits(),
                        valuation.presentValueOfBenefits(),
                        digits),
                Printed.money(
                        "present value of costs",
                        "contante waarde van de kosten",
                        report.presentValueOfCosts(),
                        valuation.presentValueOfCosts(),
                        digits));
        return figures.stream()
                .filter(figure -> !figure.isRight())
                .findFirst()
                .map(figure -> figure.wrong(report.mapSequence()))
                .orElse(null);
    }

    private static Finding found(Check check, boolean whole, Supplier<Finding> finding) {
        if (!whole) {
            return check.notShown(new Sentence(
                    "A history with a gap cannot be replayed.", "Een geschiedenis met een gat is niet na te rekenen."));
        }
        try {
            return finding.get();
        } catch (UndecodableEventException
                | MalformedException
                | ArithmeticException
                | IllegalArgumentException
                | IllegalStateException e) {
            return check.fails(Sentence.of(
                    "The events cannot be replayed by this verifier: %s.",
                    "De gebeurtenissen zijn met deze verificatie niet na te rekenen: %s.",
                    String.valueOf(e.getMessage())));
        }
    }

    /** A figure as it was printed, and as it is; both absent when the map has none. */
    private record Printed(
            String english,
            String dutch,
            @Nullable BigDecimal printed,
            @Nullable BigDecimal exact) {

        static Printed money(String english, String dutch, BigDecimal printed, BigDecimal minor, int digits) {
            return new Printed(english, dutch, printed, minor.movePointLeft(digits));
        }

        /** At the decimals that were printed, half away from zero. */
        boolean isRight() {
            if (printed == null || exact == null) {
                return printed == null && exact == null;
            }
            return rounded(printed, exact).compareTo(printed) == 0;
        }

        Sentence wrong(long sequence) {
            String was = printed == null ? "-" : printed.toPlainString();
            String is = exact == null ? "-" : (printed == null ? exact : rounded(printed, exact)).toPlainString();
            return new Sentence(
                    "The report on event %d printed %s as %s; replaying the events gives %s."
                            .formatted(sequence, was, english, is),
                    "Het rapport bij gebeurtenis %d drukte %s af als %s; de gebeurtenissen geven %s."
                            .formatted(sequence, was, dutch, is));
        }

        private static BigDecimal rounded(BigDecimal printed, BigDecimal exact) {
            return exact.setScale(printed.scale(), RoundingMode.HALF_UP);
        }
    }
}
