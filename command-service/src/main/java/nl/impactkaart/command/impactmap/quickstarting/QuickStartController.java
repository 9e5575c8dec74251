package nl.impactkaart.command.impactmap.quickstarting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Map")
@RestController
@RequestMapping("/api/v1/impact-maps/quick-start")
class QuickStartController {

    private final Commands commands;
    private final QuickStart quickStart;

    QuickStartController(Commands commands, QuickStart quickStart) {
        this.commands = commands;
        this.quickStart = quickStart;
    }

    @Operation(
            summary = "Start an impact map in three steps",
            description =
                    "What and how long; reach and cost; how the approach compares with a reference project, which"
                            + " may be left out. All figures come in one append; each outcome says from which reference it came.")
    @PostMapping
    ResponseEntity<Recorded> start(@Valid @RequestBody QuickStartRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.start(
                incoming,
                body,
                UUID.randomUUID(),
                quickStart.command(body, incoming.caller().organisation()));
    }
}
