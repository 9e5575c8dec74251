package nl.impactkaart.proof.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import nl.impactkaart.contracts.UndecodableEventException;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.MethodInForce;
import nl.impactkaart.proof.bundle.PrintedReport;
import nl.impactkaart.proof.bundle.Replay;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.verify.Finding.Check;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/** Whether replaying the events gives the method and the figures that the bundle tells of. */
final class FigureChecks {

    private final BundleHeader header;
    private final Deque<PrintedReport> ahead;
    private final Replay replay = new Replay();
    private final List<Finding> ofReports = new ArrayList<>();
    private @Nullable Valuation valuation;
    private @Nullable RuntimeException unreadable;

    FigureChecks(BundleHeader header) {
        this.header = header;
        this.ahead = new ArrayDeque<>(header.reports());
    }

    /** Takes in the next event of a history without gaps, and looks at the reports that rest on it. */
    void take(StoredRow row) {
        if (unreadable == null) {
            try {
                replay.take(row);
            } catch (RuntimeException e) {
                unreadable = e;
            }
        }
        valuation = null;
        while (!ahead.isEmpty() && ahead.getFirst().mapSequence() == row.sequence()) {
            PrintedReport report = ahead.removeFirst();
            ofReports.add(found(Check.REPORT_FIGURES, () -> figures(report)));
        }
    }

    /** @param whole whether the history has no gap, else it cannot be replayed */
    List<Finding> findings(boolean whole) {
        List<Finding> findings = new ArrayList<>();
        findings.add(whole ? found(Check.METHOD_IN_FORCE, this::method) : withGap(Check.METHOD_IN_FORCE));
        if (header.reports().isEmpty()) {
            findings.add(Check.REPORT_FIGURES.notShown(new Sentence(
                    "The bundle tells of no report, so no figures were computed again: ask for one with the reports.",
                    "De bundel noemt geen rapport, dus geen cijfers zijn nagerekend: vraag er een met de rapporten.")));
        } else if (whole) {
            findings.addAll(ofReports);
            ahead.forEach(report -> findings.add(beyond(report)));
        } else {
            header.reports().forEach(_ -> findings.add(withGap(Check.REPORT_FIGURES)));
        }
        return findings;
    }

    private Finding method() {
        MethodInForce told = header.method();
        MethodInForce found = Replay.method(replay.map());
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

    private Finding figures(PrintedReport report) {
        Check check = Check.REPORT_FIGURES;
        Sentence difference = difference(report);
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

    private static Finding beyond(PrintedReport report) {
        return Check.REPORT_FIGURES.fails(Sentence.of(
                "A report rests on event %d, which the bundle does not have.",
                "Een rapport berust op gebeurtenis %d, die de bundel niet heeft.", report.mapSequence()));
    }

    private static Finding withGap(Check check) {
        return check.notShown(new Sentence(
                "A history with a gap cannot be replayed.", "Een geschiedenis met een gat is niet na te rekenen."));
    }

    /** Of several files of one report, and reports on one event, the first has the map valued. */
    private Valuation valuation(ImpactMap map) {
        Valuation known = valuation;
        if (known == null) {
            known = MapValuation.of(map);
            valuation = known;
        }
        return known;
    }

    /** What the report printed otherwise than the map gives it; null when nothing. */
    private @Nullable Sentence difference(PrintedReport report) {
        ImpactMap map = replay.map();
        Project project = map.startedProject();
        int digits = project.fractionDigits();
        Valuation valuation = valuation(map);
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

    private Finding found(Check check, Supplier<Finding> finding) {
        try {
            if (unreadable != null) {
                throw unreadable;
            }
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
