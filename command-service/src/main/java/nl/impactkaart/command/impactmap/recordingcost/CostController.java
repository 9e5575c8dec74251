package nl.impactkaart.command.impactmap.recordingcost;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseCost;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.CostId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Costs")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/costs")
class CostController {

    private final Commands commands;

    CostController(Commands commands) {
        this.commands = commands;
    }

    @Operation(summary = "Add a cost line")
    @PostMapping
    ResponseEntity<Recorded> record(@PathVariable UUID mapId, @Valid @RequestBody CostRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.create(incoming, body, mapId, new RecordCost(body.recorded(UUID.randomUUID()), body.reason()));
    }

    @Operation(summary = "Replace the figures of a cost line", description = "Needs a reason.")
    @PutMapping("/{id}")
    ResponseEntity<Recorded> revise(
            @PathVariable UUID mapId, @PathVariable UUID id, @Valid @RequestBody CostRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new ReviseCost(body.revised(id), body.reason()), id);
    }

    @Operation(summary = "Take a cost line out of the map", description = "Needs a reason, in the JSON body.")
    @DeleteMapping("/{id}")
    ResponseEntity<Recorded> remove(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new RemoveCost(new CostId(id), body.reason()), id);
    }
}
