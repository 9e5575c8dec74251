package nl.impactkaart.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.impactkaart.exchange.tables.Notation;
import nl.impactkaart.exchange.tables.PlainNumber;
import nl.impactkaart.exchange.tables.ReadCell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # written      | of a Dutch file | of an international one | of a spreadsheet's text
            12             | 12              | 12                      | 12
            -12            | -12             | -12                     | -12
            0,35           | 0.35            | 0.35                    | 0.35
            0.35           | 0.35            | 0.35                    | 0.35
            -0,5           | -0.5            | -0.5                    | -0.5
            1.234          | -               | 1.234                   | -
            1,234          | 1.234           | -                       | -
            0,125          | 0.125           | 0.125                   | 0.125
            1234,567       | 1234.567        | 1234.567                | 1234.567
            1.234,50       | 1234.50         | 1234.50                 | 1234.50
            1,234.50       | 1234.50         | 1234.50                 | 1234.50
            1.234.567      | 1234567         | 1234567                 | 1234567
            1.234.567,8    | 1234567.8       | 1234567.8               | 1234567.8
            € 1.234,50     | 1234.50         | 1234.50                 | 1234.50
            £12            | 12              | 12                      | 12
            1.23.456       | -               | -                       | -
            1.234.5        | -               | -                       | -
            12,34,56       | -               | -                       | -
            1e5            | -               | -                       | -
            NaN            | -               | -                       | -
            ,5             | -               | -                       | -
            twaalf         | -               | -                       | -
            """)
    void aNumberIsReadInOneWayOrNotAtAll(
            String written, @Nullable BigDecimal dutch, @Nullable BigDecimal international, @Nullable BigDecimal text) {
        ReadCell cell = new ReadCell(written, false);

        assertThat(PlainNumber.of(cell, Notation.DUTCH).orElse(null)).isEqualTo(dutch);
        assertThat(PlainNumber.of(cell, Notation.INTERNATIONAL).orElse(null)).isEqualTo(international);
        assertThat(PlainNumber.of(cell, null).orElse(null)).isEqualTo(text);
    }
}
