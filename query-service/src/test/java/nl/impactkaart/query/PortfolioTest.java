package nl.impactkaart.query;

import static nl.impactkaart.query.Service.lunchClub;
import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.LunchClub;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PortfolioTest {

    private static final String PATH = "/api/v1/portfolio";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void theFactorIsSumOverSumAndNeverAMeanOfFactors() {
        small(organisation, "Small", 10_000, 30_000);
        small(organisation, "Large", 90_000, 90_000);

        JsonNode portfolio = service.get(PATH, editor).json();

        assertThat(portfolio.get("returnFactor").asString()).isEqualTo("1.200000");
        assertThat(portfolio.get("netPresentValue").asString()).isEqualTo("200.00");
        assertThat(portfolio.get("presentValueOfBenefits").asString()).isEqualTo("1200.00");
        assertThat(portfolio.get("presentValueOfCosts").asString()).isEqualTo("1000.00");
        assertThat(portfolio.get("benchmark").get("returnFactor").asString()).isEqualTo("1.6");
        assertThat(projects(portfolio.get("maps"))).containsExactly("Large", "Small");
        assertThat(portfolio.get("maps").get(1).get("returnFactor").asString()).isEqualTo("3.000000");
    }

    @Test
    void mapsThatCannotBeAddedStandApartWithTheReason() {
        small(organisation, "Counted", 10_000, 30_000);
        small(organisation, "No costs", 0, 30_000);
        service.map(wheels(organisation, "Pounds"), editor);
        Recorder poisoned = small(organisation, "Poisoned", 10_000, 30_000);
        send(List.of(poisoned.append(
                new EncodedEvent("impactkaart.cost-recorded", 1, "{\"costId\": 5}".getBytes(StandardCharsets.UTF_8)))));

        JsonNode portfolio = await().until(
                        () -> service.get(PATH, editor).json(),
                        shown -> shown.get("apart").size() == 3);

        assertThat(projects(portfolio.get("maps"))).containsExactly("Counted");
        assertThat(portfolio.get("apart").valueStream())
                .extracting(apart -> apart.get("map").get("project").asString() + ": "
                        + apart.get("reason").asString() + " "
                        + apart.get("map").get("currency").asString())
                .containsExactly("No costs: NO_COSTS EUR", "Poisoned: HELD_BACK EUR", "Pounds: OTHER_CURRENCY GBP");
        assertThat(portfolio.get("returnFactor").asString()).isEqualTo("3.000000");
    }

    @Test
    void anotherCurrencyIsAskedForByName() {
        service.map(wheels(organisation, "Pounds"), editor);

        JsonNode pounds = service.get(PATH + "?currency=GBP", editor).json();
        assertThat(pounds.get("returnFactor").asString()).startsWith("1.929");
        JsonNode yen = service.get(PATH + "?currency=JPY", editor).json();
        assertThat(yen.has("returnFactor")).isFalse();
        assertThat(yen.get("netPresentValue").asString()).isEqualTo("0");
    }

    @Test
    void aFunderSeesWhatIsSharedAndNothingElse() {
        UUID funder = UUID.randomUUID();
        String funding = Service.ISSUER.of(funder, "funder");
        Recorder shared = lunchClub(organisation);
        send(List.of(shared.append(new MapShared(funder))));
        service.map(shared, editor);
        small(organisation, "Not shared", 10_000, 30_000);
        small(UUID.randomUUID(), "Of others", 10_000, 30_000);

        JsonNode portfolio = service.get(PATH, funding).json();

        assertThat(projects(portfolio.get("maps"))).containsExactly("Eetclub");
        assertThat(portfolio.get("netPresentValue").asString()).isEqualTo("-11000.00");
        assertThat(projects(service.get(PATH, editor).json().get("maps"))).containsExactly("Eetclub", "Not shared");
    }

    @ParameterizedTest
    @CsvSource({"projectType=YOUTH_WORK, Open", "status=CLOSED, Closed", "perspective=EX_POST, ''"})
    void filtersLetThroughWhatFits(String filter, String project) {
        Recorder closed = small(organisation, "Closed", 10_000, 30_000);
        send(List.of(closed.append(new ImpactMapClosed())));
        service.map(closed, editor);
        Recorder open = new Recorder(organisation);
        send(open.append(List.of(Wheels.started("Open", ProjectType.YOUTH_WORK, "EUR"), Wheels.contract(1))));
        service.map(open, editor);

        List<String> expected = project.isEmpty() ? List.of() : List.of(project);
        assertThat(projects(service.get(PATH + "?" + filter, editor).json().get("maps")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "currency=EURO, currency",
        "currency=XAU, currency",
        "currency=eur, currency",
        "projectType=GARDENING, projectType",
        "status=NONE, status",
        "perspective=LATER, perspective",
        "colour=red, colour"
    })
    void whatCannotBeMeantIsRefusedByName(String query, String parameter) {
        Answer answer = service.get(PATH + "?" + query, editor);

        assertThat(answer.problem()).startsWith("400 ").endsWith(" " + parameter);
    }

    /** A map in euros of one year; amounts in cents. */
    private Recorder small(UUID owner, String project, long costs, long benefits) {
        Recorder map = new Recorder(owner);
        List<ImpactMapEvent> events = new ArrayList<>(List.of(
                Wheels.started(project, ProjectType.LONELINESS, "EUR"),
                LunchClub.undiscounted(),
                Wheels.outcome("Visits", 1, benefits, 1, "0", "0", "0")));
        if (costs > 0) {
            events.add(Wheels.contract(costs));
        }
        send(map.append(events));
        service.map(map, Service.ISSUER.of(owner, "editor"));
        return map;
    }

    private static List<String> projects(JsonNode maps) {
        return maps.valueStream().map(map -> map.get("project").asString()).toList();
    }
}
