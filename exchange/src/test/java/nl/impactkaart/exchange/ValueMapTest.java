package nl.impactkaart.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.exchange.tables.Notation;
import nl.impactkaart.exchange.tables.Table;
import nl.impactkaart.exchange.tables.TableWriter;
import nl.impactkaart.exchange.valuemap.ValueMapWriter;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.document.Documents;
import nl.impactkaart.valuation.Valuation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueMapTest {

    private static final Locale DUTCH = Locale.of("nl");

    /** What a value map must say above its table. */
    private static final String FACTS = """
            Project;Eetclub
            Type project;Eenzaamheid
            Van;1-1-2026
            Tot en met;31/12/2027
            Valuta;EUR

            """;

    record Written(String name, ImpactMap map, Supplier<byte[]> writing) {

        byte[] file() {
            return writing.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Written> files() {
        return Stream.of(Maps.wheels(), Maps.lunchClub()).flatMap(map -> {
            Table dutch = ValueMapWriter.of(map, DUTCH);
            Table english = ValueMapWriter.of(map, Locale.ENGLISH);
            String name = map.startedProject().name();
            return Stream.of(
                    new Written(name + " Dutch CSV", map, () -> TableWriter.csv(dutch, Notation.DUTCH)),
                    new Written(name + " English CSV", map, () -> TableWriter.csv(english, Notation.INTERNATIONAL)),
                    new Written(name + " Dutch spreadsheet", map, () -> TableWriter.spreadsheet(dutch)),
                    new Written(name + " English spreadsheet", map, () -> TableWriter.spreadsheet(english)));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void aMapThatIsReadIsWorthWhatItWasWorthWhenItWasWritten(Written written) {
        Reading reading = Maps.read(written.file());

        assertThat(Maps.told(reading)).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        Valuation read = MapValuation.of(Maps.of(Objects.requireNonNull(reading.document())));
        Valuation before = MapValuation.of(written.map());
        assertThat(read.presentValueOfBenefits()).isEqualByComparingTo(before.presentValueOfBenefits());
        assertThat(read.presentValueOfCosts()).isEqualByComparingTo(before.presentValueOfCosts());
        assertThat(read.outcomes()).hasSameSizeAs(before.outcomes());
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsSaidOfAnOutcomeIsReadAsItWasWritten(Written written) {
        MapDocument document = Objects.requireNonNull(Maps.read(written.file()).document());

        assertThat(document.project())
                .isEqualTo(Documents.of(written.map(), false).project());
        assertThat(document.description())
                .isEqualTo(Documents.of(written.map(), false).description());
        assertThat(document.method()).isEqualTo(written.map().method());
        assertThat(document.outcomes())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .ignoringFields(
                        "outcomeId",
                        "reachId",
                        "incidence",
                        "quantityPerYear",
                        "quantityByYear",
                        "allocations",
                        "ranges")
                .isEqualTo(
                        written.map().outcomes().stream().map(Outcome::revision).toList());
    }

    @Test
    void aTableOfOnesOwnNeedsOnlyTheColumnsThatItUses() {
        Reading reading = csv("""
                Effect;Belanghebbende;Aantal;Indicator;Waarde;Ook zonder het project;Inzet;Waarde van de inzet;Notities
                ;Gemeente;;;;;Coördinator;€ 12.500,50;
                Minder eenzaam;Bewoners;30;mensen;1.250,25;35%;;;een notitie
                Weer zelf koken;;12;mensen;;0,1;;;
                """);

        assertThat(Maps.told(reading)).isEmpty();
        MapDocument document = Objects.requireNonNull(reading.document());
        CostRecorded cost = document.costs().getFirst();
        assertThat(cost.payer()).isEqualTo("Gemeente");
        assertThat(cost.fixedAmountMinor()).isEqualTo(1_250_050);
        assertThat(cost.lastYear()).isEqualTo(1);
        OutcomeRecorded priced = document.outcomes().getFirst();
        assertThat(priced.unitValueMinor()).isEqualTo(125_025);
        assertThat(priced.status()).isEqualTo(OutcomeStatus.PRICED);
        assertThat(priced.deadweight()).isEqualByComparingTo("0.35");
        OutcomeRecorded told = document.outcomes().getLast();
        assertThat(told.stakeholder()).describedAs("as in the row above").isEqualTo("Bewoners");
        assertThat(told.status()).isEqualTo(OutcomeStatus.HELD);
        assertThat(told.level()).isEqualTo(ImpactLevel.CLIENT);
        assertThat(reading.remarks())
                .containsExactly(
                        "Columns that no value map has were not read: number 9.",
                        "There is no column \"Level\": everywhere \"client\" was taken.",
                        "There is no column \"Category of input\": everywhere \"Other\" was taken.");
    }

    @Test
    void everythingThatCannotBeReadIsToldWithRowColumnAndReason() {
        Reading reading = Maps.read("""
                Project;
                Type project;Tuinieren
                Van;31-02-2026
                Tot en met;31-12-2027
                Valuta;EUR
                Methode;eigen
                Horizon;5

                Belanghebbende;Effect;Indicator;Aantal;Waarde;Afname;Niveau;Inzet;Waarde van de inzet;Duur;Soort inzet
                Bewoners;Minder eenzaam;mensen;veel;1.250;135%;buurt;;;1,5;
                Bewoners;Meer bewegen;;;12,345;10%;cliënt;;;;
                Gemeente;;;;;;;;1000;;iets
                Gemeente;;;;;;;;;;
                """.getBytes(UTF_8));

        assertThat(reading.document()).isNull();
        assertThat(Maps.told(reading))
                .containsExactly(
                        "row 1 | Project | is missing",
                        "row 2 | Type project | is none of",
                        "row 3 | Van | is no date",
                        "row 6 | Methode | is no method that comes with Impactkaart (sroi-guide-2012",
                        "row 10 | Aantal | is no number",
                        "row 10 | Niveau | is none of",
                        "row 10 | Waarde | is no number",
                        "row 10 | Duur | is no whole number of years",
                        "row 10 | Afname | lies outside 0% to 100%",
                        "row 11 | Aantal | is missing",
                        "row 11 | Indicator | is missing",
                        "row 11 | Waarde | has more than 2 decimals",
                        "row 12 | Inzet | is missing",
                        "row 12 | Soort inzet | is none of",
                        "row 13 | has neither an input nor an outcome");
    }

    @Test
    void aTextThatIsTooLongIsToldByItsCell() {
        Reading reading = csv("Belanghebbende;Effect;Indicator;Aantal\n" + "b".repeat(201) + ";Meer rust;mensen;3\n");

        assertThat(Maps.told(reading)).containsExactly("row 8 | Belanghebbende | must be at most 200 characters long");
    }

    @Test
    void whatLooksLikeAFormulaIsNoneInCsvAndReadsAsItWas() {
        byte[] file = TableWriter.csv(
                ValueMapWriter.of(renamed("=HYPERLINK(\"x\")"), Locale.ENGLISH), Notation.INTERNATIONAL);

        assertThat(new String(file, UTF_8)).contains("\"'=HYPERLINK").doesNotContain(",\"=HYPERLINK");
        assertThat(Objects.requireNonNull(Maps.read(file).document()).project().project())
                .isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void csvOfOldWindowsProgramsIsRead() {
        byte[] file = (FACTS + "Belanghebbende;Inzet;Waarde van de inzet\nBuurt;Coördinatie;5\n")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(Objects.requireNonNull(Maps.read(file).document())
                        .costs()
                        .getFirst()
                        .description())
                .isEqualTo("Coördinatie");
    }

    @Test
    void itShowsReachImpactAndTheYears() {
        String csv = new String(
                TableWriter.csv(ValueMapWriter.of(Maps.lunchClub(), Locale.ENGLISH), Notation.INTERNATIONAL), UTF_8);

        // 0.5 of 10 and of 20 residents, 1,000 each
        assertThat(csv).contains(",Bewoners: 10,Weer zelf koken,").contains(",5000,", ",5000,10000");
    }

    @Test
    void quantitiesMayDifferByYear() {
        Reading reading = csv("Belanghebbende;Effect;Indicator;Aantal;Begin\nBewoners;Rust;mensen;\"3; 2,5; 1\";2\n");

        OutcomeRecorded outcome =
                Objects.requireNonNull(reading.document()).outcomes().getFirst();
        assertThat(outcome.quantityByYear())
                .containsExactly(new BigDecimal("3"), new BigDecimal("2.5"), new BigDecimal("1"));
        assertThat(outcome.durationYears()).isEqualTo(3);
        assertThat(outcome.startYear()).isEqualTo(2);
    }

    private static ImpactMap renamed(String project) {
        MapDocument document = Documents.of(Maps.wheels(), false);
        return Maps.of(new MapDocument(
                document.format(),
                new nl.impactkaart.contracts.impactmap.ImpactMapStarted(
                        project,
                        document.project().projectType(),
                        document.project().periodStart(),
                        document.project().periodEnd(),
                        document.project().currency(),
                        document.project().perspective()),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Reading csv(String table) {
        return Maps.read((FACTS + table).getBytes(UTF_8));
    }
}
