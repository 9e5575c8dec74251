package nl.impactkaart.command.impactmap.recordingoutcome;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseOutcome;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.OutcomeId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Outcomes")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/outcomes")
class OutcomeController {

    private final Commands commands;

    OutcomeController(Commands commands) {
        this.commands = commands;
    }

    @Operation(summary = "Add an outcome")
    @PostMapping
    ResponseEntity<Recorded> record(
            @PathVariable UUID mapId, @Valid @RequestBody OutcomeRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.create(
                incoming, body, mapId, new RecordOutcome(body.recorded(UUID.randomUUID()), body.reason()));
    }

    @Operation(summary = "Replace the figures of an outcome", description = "Needs a reason.")
    @PutMapping("/{id}")
    ResponseEntity<Recorded> revise(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody OutcomeRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new ReviseOutcome(body.revised(id), body.reason()), id);
    }

    @Operation(summary = "Take an outcome out of the map", description = "Needs a reason, in the JSON body.")
    @DeleteMapping("/{id}")
    ResponseEntity<Recorded> remove(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new RemoveOutcome(new OutcomeId(id), body.reason()), id);
    }
}
