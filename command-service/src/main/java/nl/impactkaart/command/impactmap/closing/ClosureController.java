package nl.impactkaart.command.impactmap.closing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Commands.Sent;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CloseImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReopenImpactMap;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.Correlation;
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
            Caller caller,
            Correlation correlation,
            HttpServletRequest request) {
        ReasonRequest given = body == null ? ReasonRequest.NONE : body;
        return submit(mapId, new CloseImpactMap(given.reason()), given, caller, correlation, request);
    }

    @Operation(summary = "Reopen a closed map", description = "Needs a reason, in the JSON body.")
    @DeleteMapping
    ResponseEntity<Recorded> reopen(
            @PathVariable UUID mapId,
            @Valid @RequestBody ReasonRequest body,
            Caller caller,
            Correlation correlation,
            HttpServletRequest request) {
        return submit(mapId, new ReopenImpactMap(body.reason()), body, caller, correlation, request);
    }

    private ResponseEntity<Recorded> submit(
            UUID mapId,
            ImpactMapCommand command,
            ReasonRequest body,
            Caller caller,
            Correlation correlation,
            HttpServletRequest request) {
        caller.require(Role.EDITOR);
        return commands.change(new Sent(request, caller, correlation, body, body.effectiveOn()), mapId, command, mapId);
    }
}
