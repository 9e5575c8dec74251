package nl.impactkaart.command.organisation.publishingmethods;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Kept;
import nl.impactkaart.command.api.ReasonRequest;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.command.impactmap.choosingmethod.MethodRequest;
import nl.impactkaart.command.organisation.OrganisationCommand.PublishMethod;
import nl.impactkaart.command.organisation.OrganisationCommand.WithdrawMethod;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Methods")
@RestController
@RequestMapping("/api/v1/methods")
class OwnMethodController {

    private final Commands commands;

    OwnMethodController(Commands commands) {
        this.commands = commands;
    }

    /**
     * A version of a method.
     *
     * @param method all its parameters
     * @param description what it is for
     * @param reason why it is published; names no person
     * @param effectiveOn from when it holds; today when left out
     */
    record PublishRequest(
            @Valid @NotNull(message = "is missing") MethodRequest method,
            @Text @Nullable String description,
            @Text @Nullable String reason,
            @CalendarDay @Nullable LocalDate effectiveOn)
            implements ChangeRequest {}

    @Operation(
            summary = "Publish a version of a method of the organisation's own",
            description = "Maps choose it by its id and version. A version never changes.")
    @PostMapping
    ResponseEntity<Kept> publish(@Valid @RequestBody PublishRequest body, Incoming incoming) {
        incoming.require(Role.ADMINISTRATOR);
        UUID organisation = incoming.caller().organisation();
        MethodPublished method = MethodPublished.of(body.method().ofItsOwn(), body.description());
        return commands.change(incoming, body, organisation, new PublishMethod(method, body.reason()), organisation);
    }

    @Operation(
            summary = "Withdraw a version of a method",
            description = "Needs a reason, in the JSON body. Maps that chose it keep it.")
    @DeleteMapping("/{methodId}/{methodVersion}")
    ResponseEntity<Kept> withdraw(
            @PathVariable String methodId,
            @PathVariable String methodVersion,
            @Valid @RequestBody ReasonRequest body,
            Incoming incoming) {
        incoming.require(Role.ADMINISTRATOR);
        UUID organisation = incoming.caller().organisation();
        return commands.change(
                incoming, body, organisation, new WithdrawMethod(methodId, methodVersion, body.reason()), organisation);
    }
}
