package nl.impactkaart.report.rendering;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.Evidence;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffect;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.report.rendering.Page.TableBuilder;
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
        TableBuilder table = new TableBuilder(texts.say("evidence.caption"))
                .text(texts.say("evidence.figure"))
                .text(texts.say("evidence.title"))
                .text(texts.say("evidence.grade"))
                .text(texts.say("evidence.where"));
        for (Evidence piece : map.evidence()) {
            table.row(supported(piece), piece.title(), texts.say(piece.grade()), where(piece));
        }
        return reported.section("evidence", table.build());
    }

    private String supported(Evidence piece) {
        String what = row(piece);
        String figure = piece.figure();
        return figure == null ? what : what + ": " + texts.say("figure." + figure);
    }

    private String row(Evidence piece) {
        UUID id = piece.rowId();
        String named = id == null
                ? null
                : switch (piece.kind()) {
                    case COST -> map.cost(new CostId(id)).map(Cost::description).orElse(null);
                    case REACH ->
                        map.reach(new ReachId(id)).map(Reach::targetGroup).orElse(null);
                    case OUTCOME ->
                        map.outcome(new OutcomeId(id)).map(Outcome::description).orElse(null);
                    case LABOUR_EFFECT ->
                        map.labourEffect(new LabourEffectId(id))
                                .map(LabourEffect::description)
                                .orElse(null);
                    case MAP, METHOD -> null;
                };
        return named == null ? texts.say(piece.kind()) : named;
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
