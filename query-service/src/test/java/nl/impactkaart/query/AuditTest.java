package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What came of an audit, where a reader of the map meets it. */
class AuditTest {

    private static final UUID AUDITING = UUID.randomUUID();
    private static final UUID FINDING = new UUID(72, 1);

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final Recorder map = wheels(organisation, "Wheels-to-Meals");

    @Test
    void findingsAreShownToTheOwnOrganisationAndToNoFunder() {
        send(List.of(map.append(new MapShared(funder))));
        JsonNode before = service.map(map, editor);
        send(List.of(map.append(raised())));
        long sequence = map.sequence();
        JsonNode open = service.map(map, editor).at("/findings/0");
        send(List.of(map.append(new FindingAnswered(FINDING, "The contract is attached"))));

        JsonNode shown = service.map(map, editor);
        JsonNode finding = shown.at("/findings/0");

        assertThat(open.has("answer")).isFalse();
        assertThat(open.has("answeredAt")).isFalse();
        assertThat(finding.get("findingId").asString()).isEqualTo(FINDING.toString());
        assertThat(finding.get("rowId").asString()).isEqualTo(Wheels.CONTRACT.toString());
        assertThat(finding.get("figure").asString()).isEqualTo("fixedAmountMinor");
        assertThat(finding.get("text").asString()).isEqualTo("Not founded");
        assertThat(finding.get("raisedSequence").asLong()).isEqualTo(sequence);
        assertThat(finding.get("answer").asString()).isEqualTo("The contract is attached");
        assertThat(finding.has("answeredAt")).isTrue();
        assertThat(shown.get("changedAt")).isEqualTo(before.get("changedAt"));
        assertThat(shown.get("valuation")).isEqualTo(before.get("valuation"));
        assertThat(service.map(map, Service.ISSUER.of(funder, "funder")).has("findings"))
                .isFalse();
    }

    @Test
    void findingsAreToldInTheEvolution() {
        send(List.of(map.by(AUDITING).append(raised())));
        send(List.of(map.append(new FindingAnswered(FINDING, "The contract is attached"))));

        JsonNode items = read("evolution?kind=FINDING&row=" + FINDING).get("items");

        assertThat(items).hasSize(2);
        assertThat(items.at("/0/what").asString())
                .isEqualTo("Bevinding 'Not founded' beantwoord: 'The contract is attached'");
        assertThat(items.at("/1/what").asString())
                .isEqualTo("Bevinding bij vast bedrag van kosten 'Contract': 'Not founded'");
        assertThat(items.at("/1/member").asString()).isEqualTo(AUDITING.toString());
        assertThat(items.at("/1/before")).isEqualTo(items.at("/1/after"));
    }

    @Test
    void aConfirmedVersionTellsWhoVerifiedItAndWhen() {
        long draft = map.sequence();
        send(List.of(map.append(new ImpactMapConfirmed("Draft", draft))));
        long plan = map.sequence();
        send(List.of(map.append(new ImpactMapConfirmed("Plan", plan))));
        send(List.of(map.by(AUDITING).append(new VersionVerified(draft))));

        JsonNode confirmed = service.map(map, editor).get("confirmed");
        JsonNode first = read("confirmed-versions?limit=1");
        JsonNode second =
                read("confirmed-versions?limit=1&cursor=" + first.get("next").asLong());

        assertThat(confirmed.at("/0").has("verifiedAt")).isTrue();
        assertThat(confirmed.at("/1").has("verifiedAt")).isFalse();
        assertThat(first.at("/items/0/name").asString()).isEqualTo("Plan");
        assertThat(first.at("/items/0").has("verifiedAt")).isFalse();
        assertThat(second.at("/items/0/name").asString()).isEqualTo("Draft");
        assertThat(second.at("/items/0/verifiedBy").asString()).isEqualTo(AUDITING.toString());
        assertThat(second.at("/items/0/verifiedAt")).isEqualTo(confirmed.at("/0/verifiedAt"));
        assertThat(second.has("next")).isFalse();
        assertThat(read("evolution?kind=CONFIRMATION").at("/items/0/what").asString())
                .isEqualTo("Versie 'Draft' geverifieerd, tot en met volgnummer " + draft);
    }

    private static FindingRaised raised() {
        return new FindingRaised(FINDING, FigureKind.COST, Wheels.CONTRACT, "fixedAmountMinor", null, "Not founded");
    }

    private JsonNode read(String what) {
        service.map(map, editor);
        return service.get("/api/v1/impact-maps/" + map.mapId() + "/" + what, editor)
                .expect(200)
                .json();
    }
}
