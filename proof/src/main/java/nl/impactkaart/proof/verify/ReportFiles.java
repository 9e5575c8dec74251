package nl.impactkaart.proof.verify;

import java.util.List;
import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.PrintedReport;
import nl.impactkaart.proof.verify.Finding.Check;
import nl.impactkaart.proof.verify.Held.ReportFile;

/** Whether the reports that were received are those that the bundle tells of. */
final class ReportFiles {

    private ReportFiles() {}

    static List<Finding> of(BundleHeader bundle, List<ReportFile> files) {
        if (files.isEmpty()) {
            return List.of(Check.REPORT_FILE.notShown(new Sentence(
                    "Whether a report that you received is one of these: give its file (--report).",
                    "Of een rapport dat u hebt ontvangen hierbij hoort: geef het bestand (--report).")));
        }
        return files.stream().map(file -> of(bundle, file)).toList();
    }

    private static Finding of(BundleHeader bundle, ReportFile file) {
        return bundle.reports().stream()
                .filter(report -> report.sha256().equals(file.sha256()))
                .findFirst()
                .map(report -> known(file, report))
                .orElseGet(() -> Check.REPORT_FILE.fails(Sentence.of(
                        "The file %s is none of the reports that the bundle tells of.",
                        "Het bestand %s is geen van de rapporten die de bundel noemt.", file.name())));
    }

    private static Finding known(ReportFile file, PrintedReport report) {
        return Check.REPORT_FILE.holds(Sentence.of(
                "The file %s is, byte for byte, the report on event %d, as the bundle says.",
                "Het bestand %s is byte voor byte het rapport bij gebeurtenis %d, zoals de bundel zegt.",
                file.name(),
                report.mapSequence()));
    }
}
