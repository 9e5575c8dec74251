package nl.impactkaart.command.impactmap.auditing;

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
import nl.impactkaart.command.impactmap.ImpactMapCommand.AnswerFinding;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RaiseFinding;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.FindingId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Audit")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/findings")
class FindingController {

    private final Commands commands;

    FindingController(Commands commands) {
        this.commands = commands;
    }

    /**
     * An answer to a finding.
     *
     * @param text the answer; names no person
     * @param reason why it is answered; names no person
     * @param effectiveOn from when it holds; today when left out
     */
    record AnswerRequest(
            @NotNull(message = "is missing") @Text String text,
            @Text @Nullable String reason,
            @CalendarDay @Nullable LocalDate effectiveOn)
            implements ChangeRequest {}

    @Operation(
            summary = "Raise a finding (bevinding)",
            description =
                    "For auditors. About a figure (kind, rowId, figure), about an event (aboutSequence), or both; also"
                            + " of a closed map. It changes no figure and cannot be taken back.")
    @PostMapping
    ResponseEntity<Recorded> raise(
            @PathVariable UUID mapId, @Valid @RequestBody FindingRequest body, Incoming incoming) {
        incoming.require(Role.AUDITOR);
        return commands.create(incoming, body, mapId, new RaiseFinding(body.raised(UUID.randomUUID()), body.reason()));
    }

    @Operation(
            summary = "Answer a finding",
            description = "Once: an auditor who is not content raises another finding. Also of a closed map.")
    @PostMapping("/{findingId}/answer")
    ResponseEntity<Recorded> answer(
            @PathVariable UUID mapId,
            @PathVariable UUID findingId,
            @Valid @RequestBody AnswerRequest body,
            Incoming incoming) {
        incoming.require(Role.EDITOR);
        return commands.change(
                incoming,
                body,
                mapId,
                new AnswerFinding(new FindingId(findingId), body.text(), body.reason()),
                findingId);
    }
}
