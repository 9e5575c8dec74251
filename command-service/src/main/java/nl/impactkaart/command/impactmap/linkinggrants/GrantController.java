package nl.impactkaart.command.impactmap.linkinggrants;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand.LinkGrant;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnlinkGrant;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.GrantId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Grants")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/grants")
class GrantController {

    private final Commands commands;

    GrantController(Commands commands) {
        this.commands = commands;
    }

    @Operation(
            summary = "Link a grant (subsidie) to the map",
            description = "Messages about the report carry its number, and the map is found by it. A number of a funder"
                    + " is linked once: linking the same again changes nothing.")
    @PostMapping
    ResponseEntity<Recorded> link(@PathVariable UUID mapId, @Valid @RequestBody GrantRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        GrantLinked grant = body.linked();
        return commands.create(incoming, body, mapId, new LinkGrant(grant, body.reason()), grant.grantId());
    }

    @Operation(summary = "Unlink a grant", description = "Needs a reason, in the JSON body.")
    @DeleteMapping("/{id}")
    ResponseEntity<Recorded> unlink(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new UnlinkGrant(new GrantId(id), body.reason()), id);
    }
}
