package nl.impactkaart.command.impactmap.confirming;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ConfirmImpactMap;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Map")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/confirmations")
class ConfirmationController {

    private final Commands commands;

    ConfirmationController(Commands commands) {
        this.commands = commands;
    }

    /**
     * A version to confirm.
     *
     * @param name of the version
     * @param reason why it is confirmed; names no person
     * @param effectiveOn from when it holds; today when left out
     */
    record ConfirmRequest(
            @NotNull(message = "is missing") @Name String name,
            @Text @Nullable String reason,
            @CalendarDay @Nullable LocalDate effectiveOn)
            implements ChangeRequest {}

    @Operation(
            summary = "Confirm the map as it stands (vaststellen)",
            description = "Pins the current sequence under a name; the map stays open. Send If-Match to be sure of"
                    + " which version that is.")
    @PostMapping
    ResponseEntity<Recorded> confirm(
            @PathVariable UUID mapId, @Valid @RequestBody ConfirmRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(incoming, body, mapId, new ConfirmImpactMap(body.name(), body.reason()), mapId);
    }
}
