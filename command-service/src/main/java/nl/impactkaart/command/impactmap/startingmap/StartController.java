package nl.impactkaart.command.impactmap.startingmap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.organisation.Organisations;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Map")
@RestController
@RequestMapping("/api/v1/impact-maps")
class StartController {

    private final Commands commands;
    private final Organisations organisations;

    StartController(Commands commands, Organisations organisations) {
        this.commands = commands;
        this.organisations = organisations;
    }

    @Operation(summary = "Start an impact map", description = "It belongs to the caller's organisation.")
    @PostMapping
    ResponseEntity<Recorded> start(@Valid @RequestBody StartRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.start(
                incoming,
                body,
                UUID.randomUUID(),
                body.command(organisations.methodsOf(incoming.caller().organisation())));
    }
}
