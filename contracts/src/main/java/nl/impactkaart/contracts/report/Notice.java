package nl.impactkaart.contracts.report;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** A thin message on the topic of reports: that something happened, and where more is to be read. */
public sealed interface Notice permits ReportUpdated, MapConfirmed {

    UUID mapId();

    /** Whose map it is. */
    UUID organisation();

    /** Path on the operator's origin. */
    URI dataref();

    /** Of the grants that are linked to the map, for who files messages by them. */
    List<String> grantNumbers();
}
