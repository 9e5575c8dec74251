package nl.impactkaart.query.evolution;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Subject;
import nl.impactkaart.impactmap.SubjectKind;
import nl.impactkaart.impactmap.evolution.ChangedFigures;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.query.currentmap.Figures;
import nl.impactkaart.query.history.PastEvent;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

@Schema(name = "EvolutionItem", description = "One event in the life of a map.")
record EvolutionItem(
        @Schema(description = "Place within the map, from 0.")
        long sequence,

        @Schema(description = "Place among all events, from 1.")
        long position,

        UUID eventId,
        @Schema(example = "impactkaart.cost-revised") String type,
        @Schema(description = "What it is about.") SubjectKind kind,

        @Schema(description = "The row, piece of evidence, scenario or funder that it is about.") @Nullable
        UUID row,

        @Schema(description = "That it is about, or whose adoption changed the figure.") @Nullable
        UUID scenario,

        Instant recordedAt,
        @Schema(description = "From when it holds.") LocalDate effectiveOn,
        @Schema(description = "Random id of who did it.") UUID member,
        @Nullable String reason,
        @Schema(description = "What changed, in words.") String what,
        @Schema(description = "Every figure that changed.") List<FigureChange> figures,

        @Schema(description = "What then supported the row.")
        List<Support> evidence,

        @Schema(
                description =
                        "First event of the append that it came with; appended together, they were shown together.")
        long appendFirst,

        @Schema(description = "Last event of that append.") long appendLast,

        @Schema(description = "What the map was worth before the append; absent at the start.") @Nullable
        Worth before,

        @Schema(description = "What it was worth after the append.")
        Worth after) {

    @Schema(name = "EvolutionWorth")
    record Worth(
            @Schema(description = "Absent when there are no costs.", example = "1.929013") @Nullable
            String returnFactor,

            @Schema(example = "39366.93") String netPresentValue) {

        /** Absent before the map was started. */
        static @Nullable Worth of(ImpactMap map) {
            if (map.project() == null) {
                return null;
            }
            Valuation valuation = MapValuation.of(map);
            return new Worth(
                    Figures.factorIfAny(valuation.returnFactor()),
                    Figures.money(valuation.netPresentValue(), map.project().currency()));
        }
    }

    @Schema(name = "EvolutionEvidence")
    record Support(
            UUID evidenceId,
            String title,
            EvidenceGrade grade,

            @Schema(description = "The figure that it supports; the whole row when absent.") @Nullable
            String figure) {}

    static EvolutionItem of(
            PastEvent event,
            @Nullable Worth worthBefore,
            ImpactMap before,
            ImpactMap after,
            @Nullable Worth worthAfter,
            Wording wording) {
        EventMetadata metadata = event.recorded().metadata();
        return new EvolutionItem(
                event.recorded().sequence(),
                event.position(),
                event.recorded().eventId(),
                event.name(),
                event.subject().kind(),
                event.subject().id(),
                event.scenario(),
                metadata.recordedAt(),
                metadata.effectiveOn(),
                metadata.actor(),
                metadata.reason(),
                wording.of(event.recorded().event(), before),
                ChangedFigures.between(before, after).stream()
                        .map(figure -> FigureChange.of(figure, figure.after() == null ? before : after, wording))
                        .toList(),
                evidence(event.subject(), after),
                event.appendFirst(),
                metadata.appendLast(),
                worthBefore,
                Objects.requireNonNull(worthAfter, "an append leaves a map that was started"));
    }

    private static List<Support> evidence(Subject subject, ImpactMap map) {
        return map.evidence().stream()
                .filter(piece -> switch (subject.kind()) {
                    case COST, REACH, OUTCOME, LABOUR_EFFECT ->
                        piece.kind().name().equals(subject.kind().name())
                                && subject.id() != null
                                && subject.id().equals(piece.rowId());
                    case METHOD -> piece.kind().name().equals(subject.kind().name());
                    case PROJECT,
                            DESCRIPTION,
                            STATUS,
                            SHARING,
                            CONFIRMATION,
                            REFERENCE,
                            EVIDENCE,
                            SCENARIO,
                            FINDING,
                            GRANT,
                            STORY -> false;
                })
                .map(piece -> new Support(piece.id().value(), piece.title(), piece.grade(), piece.figure()))
                .toList();
    }
}
