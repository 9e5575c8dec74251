package nl.impactkaart.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.exchange.tables.TableWriter;
import nl.impactkaart.exchange.valuemap.ValueMapWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them. */
class FilesTest {

    @Test
    void aSpreadsheetIsReadAsAProgramSavesItWithDatesPercentagesAndBinaryNoise() throws IOException {
        MapDocument document =
                Objects.requireNonNull(Maps.read(workbook(FilesTest::fill)).document());

        assertThat(document.project().periodStart()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(document.outcomes().getFirst().unitValueMinor()).isEqualTo(9_930);
        assertThat(document.outcomes().getFirst().deadweight()).isEqualByComparingTo("0.3");
    }

    @Test
    void whatASpreadsheetHoldsInsteadOfANumberIsTold() throws IOException {
        Reading reading = Maps.read(workbook(sheet -> {
            fill(sheet);
            sheet.value(7, 3, true);
            sheet.formula(7, 4, "1/0");
        }));

        assertThat(Maps.told(reading))
                .containsExactly("Sheet 1 | row 8 | Quantity | is no number", "Sheet 1 | row 8 | Value | is no number");
    }

    private static void fill(Worksheet sheet) {
        row(sheet, 0, "Project", "Lunch club");
        row(sheet, 1, "Type of project", "loneliness");
        row(sheet, 2, "From");
        sheet.value(2, 1, LocalDate.of(2026, 1, 1));
        sheet.style(2, 1).format("dd/mm/yyyy").set();
        row(sheet, 3, "To", "2026-12-31");
        row(sheet, 4, "Currency", "EUR");
        row(sheet, 6, "Stakeholder", "Outcome", "Indicator", "Quantity", "Value", "Deadweight");
        row(sheet, 7, "Residents", "Less lonely", "people");
        sheet.value(7, 3, 12);
        sheet.value(7, 4, 33.1 * 3); // 99.30000000000001
        sheet.value(7, 5, 0.1 + 0.2); // 0.30000000000000004
        sheet.style(7, 5).format("0%").set();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    @Test
    void otherSheetsAreToldToBeUnread() throws IOException {
        byte[] file = TableWriter.spreadsheet(ValueMapWriter.of(Maps.wheels(), Locale.ENGLISH));
        assertThat(Maps.read(file).remarks()).isEmpty();

        ByteArrayOutputStream two = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(two, "test", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "to do");
            Worksheet map = workbook.newWorksheet("Map");
            map.value(0, 0, "Stakeholder");
            map.value(0, 1, "Outcome");
        }
        assertThat(Maps.read(two.toByteArray()).remarks()).contains("Sheet \"Notes\" was not read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b\n1,2\n", "\"not closed", "Stakeholder\nResidents\n", "\u0000\u0001\u0002"})
    void whatIsNoMapIsToldAsAWhole(String file) {
        Reading reading = Maps.read(file.getBytes(UTF_8));

        assertThat(reading.document()).isNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isNull();
            assertThat(problem.reason()).isNotBlank();
        });
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThat(Maps.told(Maps.read("Stakeholder,Outcome,outcome\n".getBytes(UTF_8))))
                .containsExactly("has two columns for \"Outcome\"");
    }

    @Test
    void aSpreadsheetOfTheOldFormIsToldToBeSavedAnew() {
        byte[] file = new byte[512];
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(ole2, 0, file, 0, ole2.length);

        assertThat(Maps.told(Maps.read(file))).containsExactly("is a spreadsheet of the old form .xls");
    }

    @Test
    void aSpreadsheetThatIsCutOffOrSpoiltIsRefused() {
        byte[] whole = TableWriter.spreadsheet(ValueMapWriter.of(Maps.wheels(), Locale.ENGLISH));

        for (int length = 5; length < whole.length; length += whole.length / 23) {
            assertThat(Maps.read(Arrays.copyOf(whole, length)).document())
                    .describedAs("the first %d bytes of %d", length, whole.length)
                    .isNull();
        }
    }

    @Test
    void anArchiveThatUnpacksToGigabytesIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThat(Maps.told(Maps.read(bytes.toByteArray()))).containsExactly("holds more than 64 MiB when unpacked");
    }

    @Test
    void tooManyRowsAndTooLongCellsAreRefused() {
        assertThat(Maps.told(Maps.read("x\n".repeat(5_001).getBytes(UTF_8))))
                .containsExactly("has a table of more than 5000 rows or 300 columns");
        assertThat(Maps.told(Maps.read(",".repeat(301).getBytes(UTF_8))))
                .containsExactly("has a table of more than 5000 rows or 300 columns");
        assertThat(Maps.told(Maps.read("x".repeat(10_001).getBytes(UTF_8))))
                .containsExactly("has a cell of more than 10000 characters");
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Sheet 1"));
        }
        return bytes.toByteArray();
    }
}
