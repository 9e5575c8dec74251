package nl.impactkaart.portal.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a report, the newest first, each beside the one before it.
 *
 * @param next where the older ones begin; absent when there are none
 */
record Versions(List<Version> items, @Nullable Integer next) {

    private static final int SIZE = 20;

    /** @param change of the return factor since the version before; absent where one of both has none */
    record Version(
            int revision,
            Instant createdAt,
            @Nullable String returnFactor,
            @Nullable BigDecimal change) {}

    /** As report-service tells them. */
    private record Page(List<Item> items) {}

    private record Item(
            int revision, Instant createdAt, @Nullable BigDecimal returnFactor) {}

    /** Those before a version; the last one is read to compare with, and shown on the next page. */
    static Versions read(Api api, UUID map, int before) {
        List<Item> items = api.get(
                        To.REPORT,
                        Maps.PATH + "/report/revisions?before={before}&limit={limit}",
                        Page.class,
                        map,
                        before,
                        SIZE + 1)
                .items();
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < Math.min(SIZE, items.size()); i++) {
            versions.add(version(items.get(i), i + 1 < items.size() ? items.get(i + 1) : null));
        }
        return new Versions(versions, items.size() > SIZE ? versions.getLast().revision() : null);
    }

    private static Version version(Item item, @Nullable Item previous) {
        BigDecimal factor = item.returnFactor();
        BigDecimal before = previous == null ? null : previous.returnFactor();
        return new Version(
                item.revision(),
                item.createdAt(),
                factor == null ? null : factor.toPlainString(),
                factor == null || before == null ? null : factor.subtract(before));
    }
}
