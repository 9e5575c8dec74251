package nl.impactkaart.command.impactmap.auditing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.impactmap.ImpactMapCommand.VerifyVersion;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Audit")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/confirmations/{sequence}/verification")
class VerificationController {

    private final Commands commands;

    VerificationController(Commands commands) {
        this.commands = commands;
    }

    @Operation(
            summary = "Verify a confirmed version",
            description = "For auditors, also of a closed map. Names the sequence of the last event that belongs to the"
                    + " version, as its confirmed-versions do. Once verified, verifying it again changes nothing.")
    @PostMapping
    ResponseEntity<Recorded> verify(
            @PathVariable UUID mapId,
            @PathVariable long sequence,
            @Valid @RequestBody(required = false) @Nullable ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.AUDITOR);
        ReasonRequest given = body == null ? ReasonRequest.NONE : body;
        return commands.change(incoming, given, mapId, new VerifyVersion(sequence, given.reason()), mapId);
    }
}
