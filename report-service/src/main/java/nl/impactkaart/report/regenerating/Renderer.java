package nl.impactkaart.report.regenerating;

import java.util.List;

/** Makes the documents of a report; a pure function. */
public interface Renderer {

    /** Grows with every change that makes documents differ. */
    int version();

    /** All documents of the report. */
    List<Document> render(ReportSource source);
}
