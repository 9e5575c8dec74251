package nl.impactkaart.portal.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a version of the report since the one before.
 *
 * @param withdrawn whether it cannot be read any more, since it showed a story that is withdrawn
 */
record Changes(int revision, boolean withdrawn, List<Line> lines) {

    private static final int GONE = 410;

    /**
     * What changed together.
     *
     * @param kind what it belongs to, by the name of the API
     * @param row what that is called; absent for the method and the map as a whole
     * @param change ADDED, REVISED or REMOVED
     * @param why reasons that were given
     */
    record Line(
            String kind,
            @Nullable String row,
            String change,
            @Nullable BigDecimal netPresentValue,
            @Nullable BigDecimal returnFactor,
            List<String> why) {}

    /** The report for programs, as far as it tells of changes; what there is none of is left out. */
    private record Report(
            @Nullable List<Change> changes, @Nullable List<Reason> reasons) {

        private List<Line> lines() {
            List<Reason> given = Objects.requireNonNullElse(reasons, List.of());
            return Objects.requireNonNullElse(changes, List.<Change>of()).stream()
                    .map(change -> line(change, given))
                    .distinct()
                    .toList();
        }
    }

    private record Change(
            List<Figure> figures,
            @Nullable BigDecimal netPresentValue,
            @Nullable BigDecimal returnFactor) {}

    private record Figure(
            String kind, @Nullable UUID rowId, @Nullable String row, String change) {}

    private record Reason(String kind, @Nullable UUID row, String reason) {}

    static Changes read(Api api, UUID map, int revision) {
        try {
            Report report = api.get(
                    To.REPORT, Maps.PATH + "/report/revisions/{revision}?format=json", Report.class, map, revision);
            return new Changes(revision, false, report.lines());
        } catch (Refusal refusal) {
            if (refusal.status() == GONE) {
                return new Changes(revision, true, List.of());
            }
            throw refusal;
        }
    }

    private static Line line(Change change, List<Reason> reasons) {
        Figure first = change.figures().getFirst();
        return new Line(
                first.kind(),
                first.row(),
                first.change(),
                change.netPresentValue(),
                change.returnFactor(),
                reasons.stream()
                        .filter(reason -> isAbout(reason, first))
                        .map(Reason::reason)
                        .distinct()
                        .toList());
    }

    private static boolean isAbout(Reason reason, Figure figure) {
        return switch (figure.kind()) {
            case "METHOD" -> reason.kind().equals("METHOD");
            case "MAP" -> Set.of("PROJECT", "DESCRIPTION").contains(reason.kind());
            default -> figure.rowId() != null && Objects.equals(figure.rowId(), reason.row());
        };
    }
}
