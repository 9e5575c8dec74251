package nl.impactkaart.impactmap.meaning;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.ReachId;
import org.jspecify.annotations.Nullable;

/** What a piece of evidence may say. */
final class EvidenceMeaning {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private static final int LAST_OF_ASCII = 0x7f;

    private EvidenceMeaning() {}

    static void require(EvidenceAttached evidence, ImpactMap map) {
        requireRow(evidence.kind(), evidence.rowId(), map);
        String figure = evidence.figure();
        if (figure != null && !FigureNames.of(evidence.kind()).contains(figure)) {
            throw new MeaninglessFigureException(
                    "figure", "is no figure of this kind: " + String.join(", ", FigureNames.of(evidence.kind())));
        }
        if (evidence.fileSha256() == null && evidence.link() == null) {
            throw new MeaninglessFigureException(
                    "link", "is missing; give the link to the evidence, the SHA-256 of its file, or both");
        }
        if (evidence.fileSha256() != null
                && !SHA_256.matcher(evidence.fileSha256()).matches()) {
            throw new MeaninglessFigureException(
                    "fileSha256", "is not a SHA-256 of 64 hexadecimal digits in lower case");
        }
        requireLink(evidence.link());
    }

    private static void requireRow(FigureKind kind, @Nullable UUID rowId, ImpactMap map) {
        boolean ofTheWhole = kind == FigureKind.MAP || kind == FigureKind.METHOD;
        if (ofTheWhole != (rowId == null)) {
            throw new MeaninglessFigureException(
                    "rowId", ofTheWhole ? "is given, but " + kind + " has no rows; leave it out" : "is missing");
        }
        if (rowId != null && !isRow(kind, rowId, map)) {
            throw new MeaninglessFigureException("rowId", "is no " + kind + " of this map; the map lists its rows");
        }
    }

    private static boolean isRow(FigureKind kind, UUID rowId, ImpactMap map) {
        return switch (kind) {
            case COST -> map.cost(new CostId(rowId)).isPresent();
            case REACH -> map.reach(new ReachId(rowId)).isPresent();
            case OUTCOME -> map.outcome(new OutcomeId(rowId)).isPresent();
            case LABOUR_EFFECT -> map.labourEffect(new LabourEffectId(rowId)).isPresent();
            case MAP, METHOD -> false;
        };
    }

    private static void requireLink(@Nullable URI link) {
        if (link == null) {
            return;
        }
        if (link.toString().length() > Limits.LINK_LENGTH) {
            throw new MeaninglessFigureException("link", "has more than " + Limits.LINK_LENGTH + " characters");
        }
        if (!"https".equals(link.getScheme()) || link.getHost() == null) {
            throw new MeaninglessFigureException("link", "is no address that begins with https://");
        }
        if (link.toString().chars().anyMatch(character -> character > LAST_OF_ASCII)) {
            throw new MeaninglessFigureException("link", "holds characters beyond ASCII; percent-encode them");
        }
        if (link.getRawUserInfo() != null) {
            throw new MeaninglessFigureException("link", "holds a name or password before the host; leave it out");
        }
    }
}
