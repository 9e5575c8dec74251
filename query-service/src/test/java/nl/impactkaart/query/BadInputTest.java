package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.ValidBodies;
import nl.impactkaart.testing.Wheels;
import nl.impactkaart.testing.badinput.Barrage;
import nl.impactkaart.testing.badinput.Operation;
import org.junit.jupiter.api.Test;

/** Whatever is sent to any operation: it is never our failure. */
class BadInputTest implements Barrage.Target {

    private static final UUID SCENARIO = new UUID(80, 1);
    private static final UUID REFERENCE = new UUID(80, 2);

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String token = Service.ISSUER.of(organisation, "editor", "administrator", "operator");
    private final Recorder map = Service.wheels(organisation, "Wheels-to-Meals");
    private final Recorder poisoned = Service.wheels(organisation, "Poisoned");

    @Test
    void bad_input_is_refused() {
        prepare();
        Client member = service.as(token);

        List<Barrage> barrages =
                Barrage.onAll(member.get("/api/v1/openapi/query").expect(200).json(), member, this);

        Barrage.expectSound(barrages);
        assertThat(barrages).hasSize(28);
        await("the end of the last rebuild")
                .until(() -> member.get("/api/v1/query/rebuild").json().has("endedAt"));
    }

    private void prepare() {
        send(map.append(List.of(new ScenarioDefined(
                SCENARIO,
                "Dearer",
                null,
                List.of(new FigureAdjustment(
                        FigureKind.COST,
                        Wheels.CONTRACT,
                        "fixedAmountMinor",
                        null,
                        AdjustmentOperation.SCALE,
                        "1.5"))))));
        send(List.of(poisoned.append(
                new EncodedEvent("impactkaart.cost-removed", 1, "{\"costId\":7}".getBytes(StandardCharsets.UTF_8)))));
        Recorder keeper = Recorder.ofOrganisation(organisation);
        send(keeper.append(List.of(
                OrganisationTest.recorded(REFERENCE, "Soup"), new BrandingChosen("Samen", "#00594f", null, null))));
        send(List.of(Service.INSTALLATION.append(OrganisationTest.recorded(REFERENCE, "Soup"))));
        service.map(map, token);
        await("the branding").until(() -> service.get("/api/v1/branding", token).status() == 200);
        await("the poisoned map")
                .until(() -> service.get("/api/v1/query/dead-letters", token)
                        .text()
                        .contains(poisoned.mapId().toString()));
    }

    @Override
    public Map<String, String> parameters(Operation operation) {
        return Map.of(
                "id", (operation.path().contains("reference-projects") ? REFERENCE : map.mapId()).toString(),
                "mapId", poisoned.mapId().toString(),
                "scenarioId", SCENARIO.toString(),
                "from", "current",
                "name", MapDocument.FORMAT + ".json");
    }

    @Override
    public String body(Operation operation) {
        if (operation.body() == null) {
            return "";
        }
        return ValidBodies.of(operation.method(), operation.path()).replace("[]", """
                [{"kind": "COST", "rowId": "%s", "figure": "fixedAmountMinor", "operation": "SCALE",
                  "value": "1.5"}]""".formatted(Wheels.CONTRACT));
    }
}
