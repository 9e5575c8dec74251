package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.document.MapDocumentCodec;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.document.DocumentPart;
import nl.impactkaart.impactmap.document.Documents;

class DocumentsTest {

    @Property(tries = 300)
    @Domain(Histories.class)
    void whatIsRecordedFromADocumentGivesTheSameDocument(@ForAll History history) {
        Assume.that(history.map().project() != null);
        MapDocument document = Documents.of(history.map(), true);
        MapDocument read = MapDocumentCodec.decode(ContractsJson.mapper().readTree(MapDocumentCodec.encode(document)));

        assertThat(read).isEqualTo(document);
        assertThat(Documents.of(recorded(read), true)).isEqualTo(document);
    }

    @Example
    void theFiguresOfAnImportedMapAreThoseOfTheOneThatWasExported() {
        ImpactMap map = LunchClub.HISTORY.map();
        ImpactMap imported = recorded(Documents.of(map, true));

        assertThat(MapValuation.of(imported)).isEqualTo(MapValuation.of(map));
        assertThat(imported.comparisons()).hasSameSizeAs(map.comparisons());
    }

    @Example
    void scenariosAreLeftOutForOthers() {
        assertThat(Documents.of(LunchClub.HISTORY.map(), false).scenarios()).isEmpty();
    }

    private static ImpactMap recorded(MapDocument document) {
        return History.given(Documents.parts(document).stream()
                        .map(DocumentPart::event)
                        .toArray(ImpactMapEvent[]::new))
                .map();
    }
}
