package nl.impactkaart.command.impactmap.recordinglaboureffect;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseLabourEffect;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.LabourEffectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Labour effects")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/labour-effects")
class LabourEffectController {

    private final Commands commands;

    LabourEffectController(Commands commands) {
        this.commands = commands;
    }

    @Operation(summary = "Add a labour-market effect")
    @PostMapping
    ResponseEntity<Recorded> record(
            @PathVariable UUID mapId, @Valid @RequestBody LabourEffectRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.create(
                incoming, body, mapId, new RecordLabourEffect(body.recorded(UUID.randomUUID()), body.reason()));
    }

    @Operation(summary = "Replace the figures of a labour-market effect", description = "Needs a reason.")
    @PutMapping("/{id}")
    ResponseEntity<Recorded> revise(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody LabourEffectRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new ReviseLabourEffect(body.revised(id), body.reason()), id);
    }

    @Operation(
            summary = "Take a labour-market effect out of the map",
            description = "Needs a reason, in the JSON body.")
    @DeleteMapping("/{id}")
    ResponseEntity<Recorded> remove(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(
                incoming, body, mapId, new RemoveLabourEffect(new LabourEffectId(id), body.reason()), id);
    }
}
