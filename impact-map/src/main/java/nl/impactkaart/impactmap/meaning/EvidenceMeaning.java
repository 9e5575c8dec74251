package nl.impactkaart.impactmap.meaning;

import java.net.URI;
import java.util.regex.Pattern;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/** What a piece of evidence may say. */
final class EvidenceMeaning {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private static final int LAST_OF_ASCII = 0x7f;

    private EvidenceMeaning() {}

    static void require(EvidenceAttached evidence, ImpactMap map) {
        PlaceMeaning.require(evidence.kind(), evidence.rowId(), evidence.figure(), map);
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
