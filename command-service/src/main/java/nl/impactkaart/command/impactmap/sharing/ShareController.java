package nl.impactkaart.command.impactmap.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ShareMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnshareMap;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sharing")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/shares/{funderId}")
class ShareController {

    private final Commands commands;

    ShareController(Commands commands) {
        this.commands = commands;
    }

    @Operation(summary = "Share the map with a funder", description = "The funder's organisation may read it.")
    @PutMapping
    ResponseEntity<Recorded> share(
            @PathVariable UUID mapId,
            @PathVariable UUID funderId,
            @Valid @RequestBody(required = false) @Nullable ReasonRequest body,
            Incoming incoming) {
        ReasonRequest given = body == null ? ReasonRequest.NONE : body;
        return submit(mapId, new ShareMap(funderId, given.reason()), given, incoming);
    }

    @Operation(summary = "Stop sharing the map with a funder")
    @DeleteMapping
    ResponseEntity<Recorded> unshare(
            @PathVariable UUID mapId,
            @PathVariable UUID funderId,
            @Valid @RequestBody(required = false) @Nullable ReasonRequest body,
            Incoming incoming) {
        ReasonRequest given = body == null ? ReasonRequest.NONE : body;
        return submit(mapId, new UnshareMap(funderId, given.reason()), given, incoming);
    }

    private ResponseEntity<Recorded> submit(
            UUID mapId, ImpactMapCommand command, ReasonRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR, Role.ADMINISTRATOR);
        return commands.change(incoming, body, mapId, command, mapId);
    }
}
