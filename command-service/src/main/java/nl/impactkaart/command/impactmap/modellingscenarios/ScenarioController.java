package nl.impactkaart.command.impactmap.modellingscenarios;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AdoptScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DefineScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DiscardScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseScenario;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.ScenarioId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Scenarios")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/scenarios")
class ScenarioController {

    private final Commands commands;

    ScenarioController(Commands commands) {
        this.commands = commands;
    }

    @Operation(
            summary = "Define a scenario",
            description = "Its adjustments must apply to the map as it stands; the map itself stays as it is.")
    @PostMapping
    ResponseEntity<Recorded> define(
            @PathVariable UUID mapId, @Valid @RequestBody ScenarioRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.create(
                incoming, body, mapId, new DefineScenario(body.defined(UUID.randomUUID()), body.reason()));
    }

    @Operation(
            summary = "Replace a scenario",
            description = "Needs a reason. From now on it rests on the map as it stands, also when it says the same.")
    @PutMapping("/{id}")
    ResponseEntity<Recorded> revise(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody ScenarioRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new ReviseScenario(body.revised(id), body.reason()), id);
    }

    @Operation(
            summary = "Discard a scenario",
            description = "Needs a reason, in the JSON body. Its history can be read still.")
    @DeleteMapping("/{id}")
    ResponseEntity<Recorded> discard(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new DiscardScenario(new ScenarioId(id), body.reason()), id);
    }

    @Operation(
            summary = "Adopt a scenario",
            description =
                    "Its figures become those of the map, all of them at once. Refused with scenario-outdated when"
                            + " the map has changed since in a figure that the scenario touches.")
    @PostMapping("/{id}/adoption")
    ResponseEntity<Recorded> adopt(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        ReasonRequest given = body == null ? ReasonRequest.NONE : body;
        return commands.change(incoming, given, mapId, new AdoptScenario(new ScenarioId(id), given.reason()), id);
    }
}
