package nl.impactkaart.command.organisation.recordingreferences;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Kept;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.organisation.OrganisationCommand.RecordReference;
import nl.impactkaart.command.organisation.OrganisationCommand.RemoveReference;
import nl.impactkaart.command.organisation.OrganisationCommand.ReviseReference;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Reference projects")
@RestController
@RequestMapping("/api/v1")
class ReferenceController {

    private static final String OWN = "/reference-projects";
    private static final String SHARED = "/installation/reference-projects";

    private final Commands commands;

    ReferenceController(Commands commands) {
        this.commands = commands;
    }

    @Operation(
            summary = "Add a reference project to the catalogue",
            description = "That of the organisation, for its editors; or, under /installation, the one that all share,"
                    + " for the operator.")
    @PostMapping({OWN, SHARED})
    ResponseEntity<Kept> record(@Valid @RequestBody ReferenceRequest body, Incoming incoming) {
        UUID id = UUID.randomUUID();
        return commands.create(
                incoming, body, catalogue(incoming), new RecordReference(body.recorded(id), body.reason()), id);
    }

    @Operation(
            summary = "Replace all that is known of a reference project",
            description = "Needs a reason. Maps that were compared with it keep their figures.")
    @PutMapping({OWN + "/{id}", SHARED + "/{id}"})
    ResponseEntity<Kept> revise(@PathVariable UUID id, @Valid @RequestBody ReferenceRequest body, Incoming incoming) {
        return commands.change(
                incoming, body, catalogue(incoming), new ReviseReference(body.revised(id), body.reason()), id);
    }

    @Operation(
            summary = "Take a reference project out of the catalogue",
            description = "Needs a reason, in the JSON body. Maps that were compared with it keep their figures.")
    @DeleteMapping({OWN + "/{id}", SHARED + "/{id}"})
    ResponseEntity<Kept> remove(@PathVariable UUID id, @Valid @RequestBody ReasonRequest body, Incoming incoming) {
        return commands.change(incoming, body, catalogue(incoming), new RemoveReference(id, body.reason()), id);
    }

    /** Whose catalogue the address names, when the caller may change it. */
    private static UUID catalogue(Incoming incoming) {
        if (incoming.request().getRequestURI().startsWith("/api/v1" + SHARED)) {
            incoming.require(Role.OPERATOR);
            return OrganisationEvent.INSTALLATION;
        }
        incoming.require(Role.EDITOR, Role.ADMINISTRATOR);
        return incoming.caller().organisation();
    }
}
