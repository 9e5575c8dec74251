package nl.impactkaart.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.query.Service.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.document.MapDocumentCodec;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.document.Documents;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.LunchClub;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A map as a file. */
class ExportTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void thePortableDocumentHoldsAllFiguresOfTheMap() {
        Recorder map = Service.lunchClub(organisation);

        Answer file = export(map, "", editor);

        assertThat(file.header("Content-Type")).isEqualTo("application/json");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"impactkaart-" + map.mapId() + ".json\"");
        assertThat(file.header("ETag")).isEqualTo("\"" + map.sequence() + "\"");
        assertThat(document(file))
                .usingRecursiveComparison()
                .ignoringFields("comparisons")
                .isEqualTo(Documents.of(ImpactMap.none().supposing(LunchClub.events()), true));
        assertThat(document(file).comparisons())
                .singleElement()
                .isEqualTo(LunchClub.events().stream()
                        .filter(ReferenceCompared.class::isInstance)
                        .findFirst()
                        .orElseThrow());
        assertThat(service.get(path(map), editor, "If-None-Match", file.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void scenariosGoAlongForTheOwnOrganisationOnly() {
        Recorder map = Service.lunchClub(organisation);
        UUID funder = UUID.randomUUID();
        send(List.of(
                map.append(new ScenarioDefined(UUID.randomUUID(), "As it is", null, List.of())),
                map.append(new MapShared(funder))));

        assertThat(document(export(map, "", editor)).scenarios()).hasSize(1);
        assertThat(document(export(map, "", Service.ISSUER.of(funder, "funder")))
                        .scenarios())
                .isEmpty();
        assertThat(service.get(path(map), Service.ISSUER.of(UUID.randomUUID(), "editor"))
                        .problem())
                .isEqualTo("404 unknown-map");
    }

    @Test
    void theValueMapComesInTheLanguageAndNotationOfItsReader() {
        Recorder map = Service.lunchClub(organisation);

        String dutch = export(map, "&format=csv", editor).text();
        String english = export(map, "&format=csv&language=en", editor).text();

        assertThat(dutch).contains("Belanghebbende;", "Netto contante waarde;");
        assertThat(english).contains("Stakeholder,", "Net present value,");
        Answer spreadsheet = export(map, "&format=xlsx", editor);
        assertThat(spreadsheet.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(spreadsheet.text()).startsWith("PK");
    }

    @ParameterizedTest
    @CsvSource({"format=pdf,400 malformed-parameter format", "language=fr,400 malformed-parameter language"})
    void whatCannotBeWrittenIsRefused(String parameter, String problem) {
        Recorder map = Service.lunchClub(organisation);

        assertThat(service.get(path(map) + "?" + parameter, editor).problem()).isEqualTo(problem);
    }

    @Test
    void everySchemaThatTheDocumentRefersToIsServed() {
        JsonNode schema = schema("impactkaart.impact-map.v1.json");

        assertThat(schema.path("title").asString()).isNotBlank();
        for (String reference : schema.findValuesAsString("$ref")) {
            assertThat(schema(reference.split("#", 2)[0]).path("type").asString())
                    .isEqualTo("object");
        }
        for (String unknown : List.of("impactkaart.unknown.v1.json", "..%2Fasyncapi.yaml", "x")) {
            assertThat(service.get("/api/v1/schemas/" + unknown, editor).status())
                    .isIn(400, 404);
        }
    }

    private JsonNode schema(String name) {
        Answer schema = service.get("/api/v1/schemas/" + name, editor).expect(200);
        assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
        return schema.json();
    }

    private Answer export(Recorder map, String parameters, String reader) {
        return service.get(path(map) + "?atLeast=" + map.sequence() + parameters, reader)
                .expect(200);
    }

    private static String path(Recorder map) {
        return "/api/v1/impact-maps/" + map.mapId() + "/export";
    }

    private static MapDocument document(Answer file) {
        return MapDocumentCodec.decode(
                ContractsJson.mapper().readTree(file.text().getBytes(UTF_8)));
    }
}
