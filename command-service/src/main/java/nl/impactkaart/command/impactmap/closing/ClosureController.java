package nl.impactkaart.command.impactmap.closing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CloseImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReopenImpactMap;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Map")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/closure")
class ClosureController {

    private final Commands commands;

    ClosureController(Commands commands) {
        this.commands = commands;
    }

    @Operation(summary = "Close the map", description = "Until it is reopened no figure changes.")
    @PostMapping
    ResponseEntity<Recorded> close(
            @PathVariable UUID mapId,
            @Valid @RequestBody(required = false) @Nullable ReasonRequest body,
            Incoming incoming) {
        ReasonRequest given = body == null ? ReasonRequest.NONE : body;
        return submit(mapId, new CloseImpactMap(given.reason()), given, incoming);
    }

    @Operation(summary = "Reopen a closed map", description = "Needs a reason, in the JSON body.")
    @DeleteMapping
    ResponseEntity<Recorded> reopen(
            @PathVariable UUID mapId, @Valid @RequestBody ReasonRequest body, Incoming incoming) {
        return submit(mapId, new ReopenImpactMap(body.reason()), body, incoming);
    }

    private ResponseEntity<Recorded> submit(
            UUID mapId, ImpactMapCommand command, ReasonRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, command, mapId);
    }
}
