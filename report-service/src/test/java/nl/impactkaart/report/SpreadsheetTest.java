package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.testing.Recorder;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** Reports as spreadsheets. */
class SpreadsheetTest {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void each_table_of_the_page_is_a_sheet_with_numbers_that_can_be_computed_with() throws IOException {
        Recorder map = Pages.lunchClub(organisation);
        service.report(map, editor);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(spreadsheet(map)))) {
            Map<String, Sheet> sheets =
                    workbook.getSheets().collect(Collectors.toMap(Sheet::getName, Function.identity()));
            assertThat(sheets.keySet())
                    .contains("Maatschappelijk rendement", "Kerncijfers", "Kosten", "Wie betaalt, wie profiteert")
                    .allMatch(name -> name.length() <= 31);
            assertThat(row(sheets, "Maatschappelijk rendement", "Rendementsfactor"))
                    .isEqualTo("0.645161");
            assertThat(row(sheets, "Wie betaalt, wie profiteert", "Gemeente")).isEqualTo("21000");
            assertThat(row(sheets, "Wie betaalt, wie profiteert", "Totaal")).isEqualTo("31000");
            assertThat(row(sheets, "Kerncijfers", "Waarde die op kengetallen rust"))
                    .startsWith("0.6666");
        }
    }

    @Test
    void it_is_the_same_file_when_it_is_made_again() {
        Recorder map = Pages.uncertain(organisation);
        service.report(map, editor);
        byte[] first = spreadsheet(map);
        String etag =
                service.get(path(map) + "?format=xlsx&language=nl", editor).header("ETag");

        Service.STORED.update("DELETE FROM print");

        assertThat(Arrays.equals(spreadsheet(map), first)).isTrue();
        assertThat(service.get(path(map), editor, "Accept", TYPE, "Accept-Language", "nl")
                        .header("ETag"))
                .isEqualTo(etag);
    }

    /** The number beside a name, which stands in the first cell of its row. */
    private static String row(Map<String, Sheet> sheets, String sheet, String name) throws IOException {
        List<Row> rows = Objects.requireNonNull(sheets.get(sheet)).read();
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(name))
                .map(row -> row.getCell(1))
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .map(cell -> cell.asNumber().stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse("not there as a number");
    }

    private byte[] spreadsheet(Recorder map) {
        assertThat(service.get(path(map) + "?format=xlsx&language=nl", editor)
                        .expect(200)
                        .header("Content-Type"))
                .isEqualTo(TYPE);
        return Objects.requireNonNull(Service.STORED.queryForObject("""
                SELECT p.bytes FROM print p JOIN report_document d ON d.sha256 = p.page_sha256
                WHERE d.map_id = ? AND d.format = 'html' AND d.language = 'nl' AND p.format = 'xlsx'""", byte[].class, map.mapId()));
    }
}
