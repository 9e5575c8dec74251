package nl.impactkaart.report.rendering;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.impactkaart.impactmap.Evidence;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.report.rendering.Page.Section;
import org.jspecify.annotations.Nullable;

/** What supports the figures. Links are shown as text: a report leads nowhere by itself. */
final class EvidenceSection {

    private final Reported reported;
    private final ImpactMap map;
    private final Texts texts;

    EvidenceSection(Reported reported) {
        this.reported = reported;
        this.map = reported.map();
        this.texts = reported.texts();
    }

    List<Section> evidence() {
        if (map.evidence().isEmpty()) {
            return List.of();
        }
        TableBuilder table = new TableBuilder(texts, "evidence.caption")
                .text("evidence.figure")
                .text("evidence.title")
                .text("evidence.grade")
                .text("evidence.where");
        for (Evidence piece : map.evidence()) {
            table.row()
                    .text(supported(piece))
                    .text(piece.title())
                    .text(texts.say(piece.grade()))
                    .text(where(piece));
        }
        return reported.section("evidence", table.build());
    }

    private String supported(Evidence piece) {
        String what = reported.name(piece.kind(), piece.rowId());
        String figure = piece.figure();
        return figure == null ? what : what + ": " + texts.say("figure." + figure);
    }

    private static String where(Evidence piece) {
        return Stream.of(text(piece.link()), piece.fileSha256() == null ? null : "SHA-256 " + piece.fileSha256())
                .filter(Objects::nonNull)
                .collect(joining("\n"));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
