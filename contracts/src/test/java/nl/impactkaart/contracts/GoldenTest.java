package nl.impactkaart.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written once is written and read the same for good. */
class GoldenTest {

    static List<Example> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsWrittenByteForByteAsItsGolden(Example example) {
        assertThat(new String(Wire.encode(example.value()), UTF_8)).isEqualTo(new String(Wire.golden(example), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aGoldenIsReadAsItsExample(Example example) {
        assertThat(Wire.decode(example.name(), example.revision(), Wire.golden(example)))
                .isEqualTo(example.value());
    }

    @Test
    void everyEntryOfTheCatalogueHasAGoldenAndEveryGoldenAnEntry() throws Exception {
        Stream<String> entries = Stream.concat(
                Stream.concat(EventCatalogue.all().stream(), EventCatalogue.notices().stream())
                        .map(type -> type.name() + ".v" + type.revision()),
                Stream.of("impactkaart.metadata.v1", MapDocument.FORMAT));
        assertThat(Wire.files("/golden").stream()
                        .map(file -> file.replaceFirst("(\\.v[0-9]+)\\..*", "$1"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(entries.toList());
    }

    @Test
    void everyGoldenHasAnExample() throws Exception {
        assertThat(Wire.files("/golden"))
                .containsExactlyInAnyOrderElementsOf(
                        examples().stream().map(Example::golden).toList());
    }

    @Test
    void everyExampleIsOfTheTypeThatItsGoldenNames() {
        assertThat(examples())
                .filteredOn(example -> example.value() instanceof ImpactMapEvent)
                .allSatisfy(example -> assertThat(EventCatalogue.type(example.name(), example.revision()))
                        .isEqualTo(example.value().getClass()));
    }
}
