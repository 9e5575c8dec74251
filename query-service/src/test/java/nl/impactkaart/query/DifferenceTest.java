package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachFigures;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Why two versions of a map differ in worth, and what has changed since one was confirmed. */
class DifferenceTest {

    private static final UUID DEARER = new UUID(73, 1);

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String auditor = Service.ISSUER.of(organisation, "auditor");
    private final Recorder map = wheels(organisation, "Wheels-to-Meals");
    private final long started = map.sequence();

    @Test
    void everyChangedFigureIsNamedWithItsPartAndThePartsAddUp() {
        send(List.of(map.append(Wheels.contractRevised(3_000_000))));
        send(List.of(map.append(reach(60))));
        send(List.of(map.append(new ProjectDescribed("Less loneliness", "All who live alone", null, null))));

        JsonNode difference = difference("from=" + started + "&language=en");

        assertThat(difference.at("/from/figures/returnFactor").asString()).isEqualTo("1.929013");
        assertThat(difference.at("/to/sequence").asLong()).isEqualTo(map.sequence());
        assertThat(difference.get("contributionsBy").asString()).isEqualTo("EXACT");
        JsonNode causes = difference.get("causes");
        assertThat(causes.valueStream()
                        .map(cause -> cause.at("/figures/0/figure").asString()))
                .containsExactlyInAnyOrder("plannedPeople", "fixedAmountMinor");
        assertThat(causes.valueStream().map(cause -> cause.at("/figures/0/what").asString()))
                .anyMatch(what -> what.contains("£\u00a024,375.00"));
        assertThat(sum(causes, "netPresentValue"))
                .isEqualByComparingTo(
                        difference.at("/difference/netPresentValue").asString());
        assertThat(sum(causes, "returnFactor"))
                .isEqualByComparingTo(difference.at("/difference/returnFactor").asString());
        assertThat(difference
                        .get("others")
                        .valueStream()
                        .map(other -> other.get("figure").asString()))
                .contains("targetGroup");
    }

    @Test
    void aScenarioAndAConfirmedVersionAreVersionsToo() {
        send(List.of(map.append(new ImpactMapConfirmed("Plan", started))));
        send(List.of(map.append(new ScenarioDefined(
                DEARER,
                "Dearer",
                null,
                List.of(new FigureAdjustment(
                        FigureKind.COST,
                        Wheels.CONTRACT,
                        "fixedAmountMinor",
                        null,
                        AdjustmentOperation.SET,
                        "3000000"))))));

        JsonNode difference = difference("from=confirmed:Plan&to=scenario:" + DEARER);

        assertThat(difference.at("/to/figures/returnFactor").asString()).isEqualTo("1.702957");
        assertThat(difference.get("causes")).hasSize(1);
        assertThat(difference.at("/causes/0/contribution/netPresentValue").asString())
                .isEqualTo("-5625.00");
    }

    @Test
    void betweenAVersionAndItselfThereIsNone() {
        JsonNode difference = difference("from=current&to=" + started);

        assertThat(difference.get("causes")).isEmpty();
        assertThat(difference.get("others")).isEmpty();
        assertThat(difference.at("/difference/netPresentValue").asString()).isEqualTo("0.00");
    }

    @Test
    void aConfirmedVersionSaysWhatHasChangedSince() {
        UUID member = UUID.randomUUID();
        send(List.of(map.by(member).append(new ImpactMapConfirmed("Plan", started))));
        send(List.of(map.append(Wheels.contractRevised(3_000_000))));
        send(List.of(map.append(new ImpactMapConfirmed("Plan, second edition", map.sequence()))));
        service.map(map, auditor);

        JsonNode first = get("confirmed-versions?limit=1");
        JsonNode second =
                get("confirmed-versions?language=en&cursor=" + first.get("next").asLong());

        assertThat(first.at("/items/0/name").asString()).isEqualTo("Plan, second edition");
        assertThat(first.at("/items/0/changedSince")).isEmpty();
        JsonNode plan = second.at("/items/0");
        assertThat(plan.get("sequence").asLong()).isEqualTo(started);
        assertThat(plan.get("member").asString()).isEqualTo(member.toString());
        assertThat(plan.at("/figures/returnFactor").asString()).isEqualTo("1.929013");
        assertThat(plan.at("/changedSince/0/what").asString()).contains("£\u00a030,000.00");
        assertThat(plan.at("/differenceSince/netPresentValue").asString()).isEqualTo("-5625.00");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "to=current, 400 missing-parameter from",
        "from=last, 400 invalid-version from",
        "from=0&to=tomorrow, 400 invalid-version to",
        "from=current&to=9999, 404 unknown-version to",
        "from=2020-01-01T00:00:00Z, 404 before-map from"
    })
    void whatCannotBeComparedIsNamed(String query, String problem) {
        service.map(map, auditor);

        assertThat(service.get("/api/v1/impact-maps/" + map.mapId() + "/difference?" + query, auditor)
                        .problem())
                .isEqualTo(problem);
    }

    private ReachRevised reach(long people) {
        ReachFigures recorded = map.recorded().stream()
                .map(event -> event.event())
                .filter(ReachFigures.class::isInstance)
                .map(ReachFigures.class::cast)
                .findFirst()
                .orElseThrow();
        return new ReachRevised(
                recorded.reachId(),
                recorded.targetGroup(),
                List.of(new PeopleInYear(1, people, null)),
                List.of(),
                null,
                null);
    }

    private JsonNode difference(String query) {
        service.map(map, auditor);
        return get("difference?" + query);
    }

    private JsonNode get(String what) {
        return service.get("/api/v1/impact-maps/" + map.mapId() + "/" + what, auditor)
                .expect(200)
                .json();
    }

    private static BigDecimal sum(JsonNode causes, String figure) {
        return causes.valueStream()
                .map(cause -> new BigDecimal(cause.at("/contribution/" + figure).asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
