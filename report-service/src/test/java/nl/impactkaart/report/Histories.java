package nl.impactkaart.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.testing.Wheels;
import org.jspecify.annotations.Nullable;

/** What happened to maps that are hard to show on a page. */
final class Histories {

    private static final String LONG = "Jongerenontmoetingscentrum en Arbeidsmarkttoeleidingsprogramma"
            + " Participatiesamenwerkingsverband Noordoostpolder-Zuidwesthoek 2026 tot en met 2029";

    private Histories() {}

    /** The worked example of the SROI guide. */
    static List<ImpactMapEvent> wheels(String project) {
        List<ImpactMapEvent> events = new ArrayList<>(List.of(Wheels.started(project)));
        events.addAll(Wheels.figures());
        return events;
    }

    static List<ImpactMapEvent> empty() {
        return started("Nog leeg", ProjectType.OTHER, List.of());
    }

    static List<ImpactMapEvent> withoutCosts() {
        return started(
                "Zonder kosten",
                ProjectType.YOUTH_WORK,
                List.of(
                        Wheels.method(),
                        Wheels.reach(40),
                        Wheels.outcome("Minder schooluitval", 3, 250_000, 2, "0.2", "0.1", "0")));
    }

    static List<ImpactMapEvent> withoutOutcomes() {
        return started(
                "Zonder effecten",
                ProjectType.DEBT_PROBLEMS,
                List.of(Wheels.method(), Wheels.reach(40), Wheels.contract(1_250_000)));
    }

    /** Long names, large amounts, every deduction, every parameter of a method, every status of an outcome. */
    static List<ImpactMapEvent> full() {
        UUID group = UUID.randomUUID();
        List<ImpactMapEvent> events = new ArrayList<>(List.of(
                new ProjectDescribed(LONG, LONG, LONG, LONG),
                everyParameter(),
                new ReachRecorded(
                        group,
                        LONG,
                        List.of(new PeopleInYear(1, 12_500L, 11_875L), new PeopleInYear(2, 13_000L, null)),
                        List.of(),
                        null,
                        null)));
        for (int year = 1; year <= 4; year++) {
            events.add(new CostRecorded(
                    UUID.randomUUID(),
                    year == 1 ? LONG : "Personeel jaar " + year,
                    year == 1 ? LONG : "Gemeente",
                    CostCategory.PERSONNEL,
                    year,
                    year,
                    1_234_567_89L * year,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null));
        }
        events.add(outcome(group, LONG, OutcomeStatus.PRICED, LONG));
        events.add(outcome(group, "Minder huisartsbezoek", OutcomeStatus.PRICED, "Zorginstituut, 2024"));
        events.add(outcome(group, "Meer plezier", OutcomeStatus.HELD, null));
        events.add(outcome(group, LONG, OutcomeStatus.EXCLUDED, null));
        return started(LONG, ProjectType.SOCIAL_ARRANGING, events);
    }

    static List<ImpactMapEvent> twoHundredOutcomes() {
        List<ImpactMapEvent> events = new ArrayList<>(Wheels.figures());
        for (int i = 1; i <= 193; i++) {
            events.add(Wheels.outcome("Effect " + i, i, 1_000L * i, 1 + i % 5, "0.2", "0.1", "0.1"));
        }
        return started("Tweehonderd effecten", ProjectType.PARTICIPATION, events);
    }

    /** Its return factor is negative. */
    static List<ImpactMapEvent> moreLostThanWon() {
        return started(
                "Meer verloren dan gewonnen",
                ProjectType.DEBT_PROBLEMS,
                List.of(
                        Wheels.method(),
                        Wheels.reach(40),
                        Wheels.contract(1_250_000),
                        Wheels.outcome("Minder burenhulp", 275, -10_000, 3, "0.05", "0", "0.05"),
                        Wheels.outcome("Nieuwe vrienden", 16, 4_825, 1, "0.1", "0.35", "0")));
    }

    /** Ranges, and scenarios of which one no longer applies. */
    static List<ImpactMapEvent> uncertain() {
        UUID group = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        List<FigureRange> ranges = List.of(
                new FigureRange("deadweight", new BigDecimal("0.2"), new BigDecimal("0.5")),
                new FigureRange("unitValueMinor", new BigDecimal("200000"), new BigDecimal("450000")));
        return started(
                "Buurthuis De Brug",
                ProjectType.LONELINESS,
                List.of(
                        Wheels.method(),
                        new ReachRecorded(
                                group, "Bewoners", List.of(new PeopleInYear(1, 120L, null)), List.of(), null, null),
                        Wheels.contract(4_000_000),
                        outcome(group, "Minder huisartsbezoek", OutcomeStatus.PRICED, "Zorginstituut, 2024", ranges),
                        outcome(group, "Meer plezier", OutcomeStatus.HELD, null),
                        scenario(
                                "Dubbel bereik",
                                new FigureAdjustment(
                                        FigureKind.REACH,
                                        group,
                                        "plannedPeople",
                                        null,
                                        AdjustmentOperation.SCALE,
                                        "2")),
                        scenario(
                                "Goedkoper",
                                new FigureAdjustment(
                                        FigureKind.COST,
                                        Wheels.CONTRACT,
                                        "fixedAmountMinor",
                                        null,
                                        AdjustmentOperation.SET,
                                        "3000000")),
                        scenario(
                                "Vervallen",
                                new FigureAdjustment(
                                        FigureKind.COST,
                                        gone,
                                        "fixedAmountMinor",
                                        null,
                                        AdjustmentOperation.SET,
                                        "1"))));
    }

    /** In a colour that is hard to read on white. */
    static BrandingChosen branding() {
        return new BrandingChosen(
                "Stichting Samen Sterk", "#ffb000", picture("png", BufferedImage.TYPE_INT_RGB), "Twee handen");
    }

    private static ScenarioDefined scenario(String name, FigureAdjustment adjustment) {
        return new ScenarioDefined(UUID.randomUUID(), name, null, List.of(adjustment));
    }

    /** A red rectangle in base64, of a type of {@link BufferedImage}. */
    static String picture(String format, int type) {
        BufferedImage image = new BufferedImage(120, 60, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(10, 10, 100, 40);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static MethodChosen everyParameter() {
        return new MethodChosen(
                "eigen-methode",
                "2",
                List.of(new RateFromYear(1, new BigDecimal("0.0225")), new RateFromYear(4, new BigDecimal("0.016"))),
                DiscountTiming.MIDDLE,
                true,
                Adjustment.MULTIPLICATIVE,
                8,
                ValuedAt.FINAL_YEAR,
                2026,
                List.of(new PriceIndex(2020, new BigDecimal("100")), new PriceIndex(2026, new BigDecimal("127.5"))),
                Map.of(EvidenceGrade.JUDGED, new BigDecimal("0.1"), EvidenceGrade.ASSUMED, new BigDecimal("0.25")));
    }

    /** Text that would do something in a page that does not escape it. */
    static List<ImpactMapEvent> hostile() {
        String script = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        String breakOut = "\uFFFE\uD83D\uDE00</title></style></desc></svg>\"'><b>{0}${1+1}[[${7*7}]]</b>&amp;";
        return started(
                script + breakOut,
                ProjectType.OTHER,
                List.of(
                        new ProjectDescribed(script, breakOut, script, breakOut),
                        new ReachRecorded(
                                UUID.randomUUID(),
                                script + breakOut,
                                List.of(new PeopleInYear(1, 1L, null)),
                                List.of(),
                                null,
                                null),
                        new CostRecorded(
                                UUID.randomUUID(),
                                script + breakOut,
                                script + breakOut,
                                CostCategory.OTHER,
                                1,
                                1,
                                100L,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null),
                        outcome(null, script + breakOut, OutcomeStatus.PRICED, script + breakOut),
                        outcome(null, script + breakOut, OutcomeStatus.HELD, script + breakOut)));
    }

    private static List<ImpactMapEvent> started(
            String project, ProjectType type, List<? extends ImpactMapEvent> further) {
        List<ImpactMapEvent> events = new ArrayList<>(List.of(Wheels.started(project, type, "EUR")));
        events.addAll(further);
        return events;
    }

    private static OutcomeRecorded outcome(
            @Nullable UUID group, String text, OutcomeStatus status, @Nullable String source) {
        return outcome(group, text, status, source, List.of());
    }

    private static OutcomeRecorded outcome(
            @Nullable UUID group,
            String text,
            OutcomeStatus status,
            @Nullable String source,
            List<FigureRange> ranges) {
        boolean priced = status == OutcomeStatus.PRICED;
        return new OutcomeRecorded(
                UUID.randomUUID(),
                text,
                text.length() > 40 ? text : "Deelnemers",
                ImpactLevel.MUNICIPALITY,
                null,
                status,
                group,
                group == null ? null : new BigDecimal("0.125"),
                group == null ? BigDecimal.TEN : null,
                List.of(),
                text.length() > 40 ? text : "bezoeken",
                priced ? 312_345L : null,
                source,
                null,
                1,
                3,
                new BigDecimal("0.35"),
                new BigDecimal("0.05"),
                new BigDecimal("0.125"),
                new BigDecimal("0.1"),
                new BigDecimal("0.05"),
                new BigDecimal("0.2"),
                ranges,
                null,
                priced ? null : text,
                List.of());
    }
}
