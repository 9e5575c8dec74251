package nl.impactkaart.command.impactmap.attachingevidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AttachEvidence;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawEvidence;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.EvidenceId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Evidence")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/evidence")
class EvidenceController {

    private final Commands commands;

    EvidenceController(Commands commands) {
        this.commands = commands;
    }

    @Operation(
            summary = "Attach evidence to a figure",
            description = "A link, the SHA-256 of a file, or both; never the file. A link is kept for good and shown to"
                    + " whoever may read the map: one with a name or password before the host is refused, and a query"
                    + " string must hold no token and nothing about a person. Evidence goes with the row that it"
                    + " supports.")
    @PostMapping
    ResponseEntity<Recorded> attach(
            @PathVariable UUID mapId, @Valid @RequestBody EvidenceRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.create(
                incoming, body, mapId, new AttachEvidence(body.attached(UUID.randomUUID()), body.reason()));
    }

    @Operation(summary = "Withdraw evidence", description = "Needs a reason, in the JSON body.")
    @DeleteMapping("/{id}")
    ResponseEntity<Recorded> withdraw(
            @PathVariable UUID mapId,
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new WithdrawEvidence(new EvidenceId(id), body.reason()), id);
    }
}
