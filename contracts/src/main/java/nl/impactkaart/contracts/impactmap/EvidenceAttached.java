package nl.impactkaart.contracts.impactmap;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence was attached to a figure: a link to it, the hash of a file, or both; never the file itself.
 *
 * @param kind what it belongs to
 * @param rowId the cost, reach, outcome or labour effect; absent for the map and its method
 * @param figure name of the component that it supports; the whole row when absent
 * @param title what it is; names no person
 * @param grade how well it supports the figure
 * @param fileSha256 of the file, 64 lower-case hexadecimal digits
 * @param link where it can be read
 */
public record EvidenceAttached(
        UUID evidenceId,
        FigureKind kind,
        @Nullable UUID rowId,
        @Nullable String figure,
        String title,
        EvidenceGrade grade,
        @Nullable String fileSha256,
        @Nullable URI link)
        implements EvidenceEvent {}
