package nl.impactkaart.contracts;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.contracts.report.MapConfirmed;
import nl.impactkaart.contracts.report.ReportDocument;
import nl.impactkaart.contracts.report.ReportUpdated;
import org.jspecify.annotations.Nullable;

/** One full example of every type, and a minimal one where that differs. */
final class Examples {

    static final UUID FUNDER = UUID.fromString("6f9619ff-8b86-4d11-b42d-00c04fc964ff");
    private static final UUID ORGANISATION = UUID.fromString("0b7a1c54-3c0e-4b6a-9d0e-8f6d5f1f2a11");
    private static final UUID MAP = UUID.fromString("3d813cbb-47fb-42ba-91df-831e1593ac29");

    private Examples() {}

    static List<Example> all() {
        return Stream.of(
                        ofTheMap(),
                        FigureExamples.all(),
                        PlanExamples.all(),
                        OrganisationExamples.all(),
                        aroundEvents(),
                        DocumentExamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> ofTheMap() {
        return List.of(
                new Example(
                        "impactkaart.impact-map-started.v1.json",
                        new ImpactMapStarted(
                                "Eten in de buurt — Ommoord",
                                ProjectType.LONELINESS,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                "EUR",
                                Perspective.EX_ANTE)),
                new Example(
                        "impactkaart.project-described.v1.json",
                        new ProjectDescribed(
                                "Minder eenzaamheid\nonder ouderen",
                                "Zelfstandig wonende 70-plussers",
                                "Samen eten, gekookt door \"vaste\" vrijwilligers",
                                "Maaltijden aan huis")),
                new Example(
                        "impactkaart.project-described.v1.minimal.json", new ProjectDescribed(null, null, null, null)),
                new Example("impactkaart.method-chosen.v1.json", fullMethod()),
                new Example("impactkaart.method-chosen.v1.minimal.json", minimalMethod()),
                new Example("impactkaart.impact-map-confirmed.v1.json", new ImpactMapConfirmed("Begroting 2026", 41L)),
                new Example("impactkaart.impact-map-closed.v1.json", new ImpactMapClosed()),
                new Example("impactkaart.impact-map-reopened.v1.json", new ImpactMapReopened()),
                new Example("impactkaart.map-shared.v1.json", new MapShared(FUNDER)),
                new Example("impactkaart.map-unshared.v1.json", new MapUnshared(FUNDER)));
    }

    static MethodChosen fullMethod() {
        return new MethodChosen(
                "eigen-methode.zorg",
                "2",
                List.of(new RateFromYear(1, new BigDecimal("0.035")), new RateFromYear(31, new BigDecimal("0.030"))),
                DiscountTiming.MIDDLE,
                true,
                Adjustment.SUBTRACTIVE,
                40,
                ValuedAt.FINAL_YEAR,
                2025,
                List.of(new PriceIndex(2024, new BigDecimal("100")), new PriceIndex(2025, new BigDecimal("103.30"))),
                Map.of(EvidenceGrade.ASSUMED, new BigDecimal("0.40"), EvidenceGrade.JUDGED, new BigDecimal("0.25")));
    }

    static MethodChosen minimalMethod() {
        return new MethodChosen(
                "zonder-rente",
                "1",
                List.of(),
                DiscountTiming.NONE,
                false,
                Adjustment.MULTIPLICATIVE,
                1,
                ValuedAt.PRESENT,
                null,
                List.of(),
                Map.of());
    }

    private static List<Example> aroundEvents() {
        UUID correlation = UUID.fromString("c9bf9e57-1685-4c89-bafb-ff5af830be8a");
        return List.of(
                new Example(
                        "impactkaart.metadata.v1.json",
                        new EventMetadata(
                                UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479"),
                                ORGANISATION,
                                "Telling over het eerste kwartaal",
                                correlation,
                                UUID.fromString("9b2e4d1c-0f5a-4d2b-8f5e-3a1b5c7d9e0f"),
                                Instant.parse("2026-04-02T09:15:30.123456Z"),
                                LocalDate.of(2026, 4, 1),
                                12,
                                null)),
                new Example(
                        "impactkaart.metadata.v1.minimal.json",
                        new EventMetadata(
                                UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479"),
                                ORGANISATION,
                                null,
                                correlation,
                                correlation,
                                Instant.parse("2026-01-05T08:00:00Z"),
                                LocalDate.of(2026, 1, 5),
                                0,
                                null)),
                new Example(
                        "impactkaart.metadata.v1.adopted.json",
                        new EventMetadata(
                                UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479"),
                                ORGANISATION,
                                "Scenario \"Twee buurten erbij\"",
                                correlation,
                                correlation,
                                Instant.parse("2026-05-01T08:00:00Z"),
                                LocalDate.of(2026, 5, 1),
                                17,
                                UUID.fromString("3f9b5c74-1ca2-4d20-8c77-3f4d8a2e9b03"))),
                new Example(
                        "impactkaart.report-updated.v1.json",
                        report(
                                3,
                                "1.8754",
                                "1.9290",
                                "81741.93",
                                List.of(
                                        new ReportDocument("html", "nl", "0a".repeat(32)),
                                        new ReportDocument("json", "en", "1b".repeat(32))),
                                List.of())),
                new Example(
                        "impactkaart.report-updated.v1.granted.json",
                        report(
                                3,
                                "1.8754",
                                "1.9290",
                                "81741.93",
                                List.of(
                                        new ReportDocument("html", "nl", "0a".repeat(32)),
                                        new ReportDocument("json", "en", "1b".repeat(32))),
                                List.of("SW 2026/0417", "12"))),
                // As messages were before they told of documents.
                new Example(
                        "impactkaart.report-updated.v1.minimal.json",
                        report(1, null, null, null, List.of(), List.of())),
                new Example("impactkaart.map-confirmed.v1.json", confirmed(List.of())),
                new Example("impactkaart.map-confirmed.v1.granted.json", confirmed(List.of("SW 2026/0417"))));
    }

    private static MapConfirmed confirmed(List<String> grantNumbers) {
        URI dataref = URI.create("/api/v1/impact-maps/" + MAP + "/report?atLeast=41");
        return new MapConfirmed(MAP, ORGANISATION, 42, 41, dataref, grantNumbers);
    }

    private static ReportUpdated report(
            int revision,
            @Nullable String before,
            @Nullable String now,
            @Nullable String benefits,
            List<ReportDocument> documents,
            List<String> grantNumbers) {
        return new ReportUpdated(
                UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2"),
                MAP,
                ORGANISATION,
                revision,
                41,
                "sroi-guide-2012",
                "1",
                before == null ? null : new BigDecimal(before),
                now == null ? null : new BigDecimal(now),
                new BigDecimal("39366.93"),
                "EUR",
                URI.create("/api/v1/impact-maps/" + MAP + "/report"),
                benefits == null ? null : new BigDecimal(benefits),
                benefits == null ? null : new BigDecimal("42375.00"),
                documents,
                grantNumbers);
    }
}
