package nl.impactkaart.command.impactmap.choosingmethod;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ChooseMethod;
import nl.impactkaart.command.organisation.Organisations;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Map")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/method")
class MethodController {

    private final Commands commands;
    private final Organisations organisations;

    MethodController(Commands commands, Organisations organisations) {
        this.commands = commands;
        this.organisations = organisations;
    }

    /**
     * Another method for the map.
     *
     * @param reason why the method changes; names no person
     * @param effectiveOn from when it holds; today when left out
     */
    record ChooseRequest(
            @Valid @NotNull(message = "is missing") MethodRequest method,
            @Text @Nullable String reason,
            @CalendarDay @Nullable LocalDate effectiveOn)
            implements ChangeRequest {}

    @Operation(summary = "Choose the method by which the map is valued", description = "Needs a reason.")
    @PutMapping
    ResponseEntity<Recorded> choose(
            @PathVariable UUID mapId, @Valid @RequestBody ChooseRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(
                incoming,
                body,
                mapId,
                new ChooseMethod(
                        body.method()
                                .chosen(
                                        1,
                                        organisations.methodsOf(
                                                incoming.caller().organisation())),
                        body.method().horizonYears() == null,
                        body.reason()),
                mapId);
    }
}
