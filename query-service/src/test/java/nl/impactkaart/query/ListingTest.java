package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ListingTest {

    private static final String PATH = "/api/v1/impact-maps";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void anOrganisationWithoutMapsGetsAnEmptyPage() {
        JsonNode page = service.get(PATH, editor).json();

        assertThat(page.get("items")).isEmpty();
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void everyItemShowsItsFigures() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        service.map(map, editor);

        JsonNode item = service.get(PATH, editor).json().get("items").get(0);

        assertThat(item.get("id").asString()).isEqualTo(map.mapId().toString());
        assertThat(item.get("returnFactor").asString()).startsWith("1.929");
        assertThat(item.get("netPresentValue").asString()).isEqualTo("39366.93");
        assertThat(item.get("currency").asString()).isEqualTo("GBP");
        assertThat(item.get("project").asString()).isEqualTo("Wheels-to-Meals");
        assertThat(item.get("projectType").asString()).isEqualTo("LONELINESS");
        assertThat(item.get("status").asString()).isEqualTo("OPEN");
        assertThat(item.get("sequence").asLong()).isEqualTo(12);
        assertThat(item.get("changedAt").asString()).endsWith("Z");
    }

    @Test
    void pagesShowEveryMapOnceWhateverChangesMeanwhile() {
        List<Recorder> maps = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Recorder map = new Recorder(organisation);
            // Every second name is shared by two maps.
            send(map.append(List.of(Wheels.started("Project %03d".formatted(i / 2)))));
            maps.add(map);
        }
        maps.forEach(map -> service.map(map, editor));

        List<String> seen = new ArrayList<>();
        String next = "";
        for (int page = 0; next != null; page++) {
            Answer answer = service.get(PATH + "?limit=25" + next, editor);
            answer.json().get("items").forEach(item -> seen.add(item.get("id").asString()));
            next = answer.json().has("next")
                    ? "&cursor=" + answer.json().get("next").asString()
                    : null;
            assertThat(answer.header("Link").isEmpty()).isEqualTo(next == null);
            for (Recorder changing : maps.subList(page * 20, page * 20 + 20)) {
                send(List.of(changing.append(Wheels.contract(1_000))));
                service.map(changing, editor);
            }
        }

        assertThat(seen)
                .hasSize(120)
                .doesNotHaveDuplicates()
                .containsAll(maps.stream().map(map -> map.mapId().toString()).toList());
    }

    @Test
    void theLinkHeaderLeadsToTheNextPageOfTheSameFilters() {
        for (String name : List.of("a one", "a two", "a three", "b")) {
            service.map(wheels(organisation, name), editor);
        }

        Answer first = service.get(PATH + "?text=a%20&limit=2&projectType=LONELINESS", editor);
        String link = first.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        JsonNode second = service.get(link, editor).json();

        assertThat(projects(first.json())).containsExactly("a one", "a three");
        assertThat(projects(second)).containsExactly("a two");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void theMapThatChangedLastComesFirst() {
        Recorder one = wheels(organisation, "One");
        service.map(one, editor);
        service.map(wheels(organisation, "Two"), editor);
        send(List.of(one.append(Wheels.reach(4))));
        service.map(one, editor);

        JsonNode first = service.get(PATH + "?sort=CHANGED&limit=1", editor).json();
        assertThat(projects(first)).containsExactly("One");
        JsonNode second = service.get(
                        PATH + "?sort=CHANGED&limit=1&cursor="
                                + first.get("next").asString(),
                        editor)
                .json();
        assertThat(projects(second)).containsExactly("Two");
    }

    @ParameterizedTest
    @CsvSource({
        "text=CAFE, Café de Brug",
        "text=100%25, 100%_zeker",
        "text=%25, 100%_zeker",
        "projectType=YOUTH_WORK, 100%_zeker",
        "currency=EUR, 100%_zeker",
        "status=CLOSED, Café de Brug",
        "confirmed=true, Café de Brug",
        "confirmed=false, 100%_zeker"
    })
    void filtersLetThroughWhatFits(String filter, String project) {
        Recorder closed = wheels(organisation, "Café de Brug");
        send(closed.append(List.of(new ImpactMapConfirmed("Plan", closed.sequence()), new ImpactMapClosed())));
        service.map(closed, editor);
        Recorder other = new Recorder(organisation);
        send(other.append(List.of(Wheels.started("100%_zeker", ProjectType.YOUTH_WORK, "EUR"))));
        service.map(other, editor);

        assertThat(projects(service.get(PATH + "?" + filter, editor).json())).containsExactly(project);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=x, limit",
        "cursor=abc, cursor",
        "cursor=cDEyMzQ, cursor",
        "sort=random, sort",
        "projectType=GARDENING, projectType",
        "status=NONE, status",
        "confirmed=perhaps, confirmed",
        "currency=euro, currency",
        "text=%00, text",
        "colour=red, colour"
    })
    void whatCannotBeMeantIsRefusedByName(String query, String parameter) {
        Answer answer = service.get(PATH + "?" + query, editor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains(parameter);
    }

    @Test
    void aCursorFitsTheOrderThatItWasMadeFor() {
        service.map(wheels(organisation, "One"), editor);
        service.map(wheels(organisation, "Two"), editor);
        String cursor =
                service.get(PATH + "?limit=1", editor).json().get("next").asString();

        assertThat(service.get(PATH + "?sort=CHANGED&cursor=" + cursor, editor).status())
                .isEqualTo(400);
    }

    private static List<String> projects(JsonNode page) {
        List<String> projects = new ArrayList<>();
        page.get("items").forEach(item -> projects.add(item.get("project").asString()));
        return projects;
    }
}
