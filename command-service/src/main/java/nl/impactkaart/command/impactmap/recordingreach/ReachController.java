package nl.impactkaart.command.impactmap.recordingreach;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseReach;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.ReachId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Reach")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/reach")
class ReachController {

    private final Commands commands;

    ReachController(Commands commands) {
        this.commands = commands;
    }

    @Operation(summary = "Add the reach of a target group")
    @PostMapping
    ResponseEntity<Recorded> record(
            @PathVariable UUID mapId, @Valid @RequestBody ReachRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.create(incoming, body, mapId, new RecordReach(body.recorded(UUID.randomUUID()), body.reason()));
    }

    @Operation(summary = "Replace the figures of the reach of a target group", description = "Needs a reason.")
    @PutMapping("/{id}")
    ResponseEntity<Recorded> revise(
            @PathVariable UUID mapId, @PathVariable UUID id, @Valid @RequestBody ReachRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new ReviseReach(body.revised(id), body.reason()), id);
    }

    @Operation(
            summary = "Take the reach of a target group out of the map",
            description = "Needs a reason, in the JSON body.")
    @DeleteMapping("/{id}")
    ResponseEntity<Recorded> remove(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new RemoveReach(new ReachId(id), body.reason()), id);
    }
}
