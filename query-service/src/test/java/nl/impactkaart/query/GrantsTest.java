package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.impactmap.GrantId;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Grants, and the maps that are found by their numbers. */
class GrantsTest {

    private static final String PATH = "/api/v1/impact-maps";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final String reader = Service.ISSUER.of(funder, "funder");

    @Test
    void aMapShowsItsGrantsToItsOwnAndToItsFunders() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        send(List.of(map.append(new MapShared(funder))));
        send(List.of(map.append(grant("SW 2026/0417"))));
        long sequence = map.sequence();

        JsonNode shown = service.map(map, editor).at("/grants/0");

        assertThat(shown.get("grantId").asString())
                .isEqualTo(GrantId.of("SW 2026/0417", "Municipality").value().toString());
        assertThat(shown.get("number").asString()).isEqualTo("SW 2026/0417");
        assertThat(shown.get("funder").asString()).isEqualTo("Municipality");
        assertThat(shown.get("funderId").asString()).isEqualTo(funder.toString());
        assertThat(shown.get("amountMinor").asLong()).isEqualTo(12_500_000);
        assertThat(shown.get("periodStart").asString()).isEqualTo("2026-01-01");
        assertThat(shown.get("periodEnd").asString()).isEqualTo("2027-12-31");
        assertThat(shown.get("linkedSequence").asLong()).isEqualTo(sequence);
        assertThat(service.map(map, reader).at("/grants/0")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SW 2026/0417", "sw2026/0417", " SW  2026 / 0417 ", "Sw\u00a02026/0417"})
    void aMapIsFoundByTheNumberOfItsGrantWhateverItsSpacesAndCase(String number) {
        map("First", "SW 2026/0416", "SW 2026/0417");
        map("Second", "SW 2026/04170");
        map("Third");

        assertThat(found(number, editor)).containsExactly("First");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SW 2026/041", "2026/0417", "%", "SW 2026/0417\nSW 2026/0416", "{SW 2026/0417}"})
    void aPartOfANumberFindsNothing(String number) {
        map("First", "SW 2026/0416", "SW 2026/0417");

        assertThat(found(number, editor)).isEmpty();
    }

    @Test
    void twoMapsOfOneGrantAreBothFoundAndOneThatWasUnlinkedIsNot() {
        map("First", "SW 1");
        map("Second", "SW 2", "SW 1");
        Recorder third = map("Third", "SW 1", "SW 3");
        send(List.of(third.append(
                new GrantUnlinked(GrantId.of("SW 1", "Municipality").value()))));
        service.map(third, editor);

        assertThat(found("SW 1", editor)).containsExactly("First", "Second");
        assertThat(found("SW 3", editor)).containsExactly("Third");
    }

    @Test
    void aFunderFindsOnlyWhatIsSharedWithItAndAnotherOrganisationNothing() {
        Recorder shared = map("Shared", "SW 1");
        send(List.of(shared.append(new MapShared(funder))));
        service.map(shared, reader);
        map("Own", "SW 1");

        assertThat(found("SW 1", reader)).containsExactly("Shared");
        assertThat(found("SW 1", Service.ISSUER.of(UUID.randomUUID(), "editor")))
                .isEmpty();

        send(List.of(shared.append(new MapUnshared(funder))));
        service.map(shared, editor);
        assertThat(found("SW 1", reader)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%00"})
    void aNumberThatIsNoneIsRefused(String number) {
        assertThat(service.get(PATH + "?grant=" + number.replace(" ", "%20"), editor)
                        .problem())
                .isEqualTo("400 invalid-field grant");
    }

    private Recorder map(String project, String... numbers) {
        Recorder map = wheels(organisation, project);
        for (String number : numbers) {
            send(List.of(map.append(grant(number))));
        }
        service.map(map, editor);
        return map;
    }

    private GrantLinked grant(String number) {
        return new GrantLinked(
                GrantId.of(number, "Municipality").value(),
                number,
                "Municipality",
                funder,
                12_500_000,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31));
    }

    private List<String> found(String number, String token) {
        List<String> projects = new ArrayList<>();
        service.get(PATH + "?grant=" + URLEncoder.encode(number, StandardCharsets.UTF_8), token)
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> projects.add(item.get("project").asString()));
        return projects;
    }
}
