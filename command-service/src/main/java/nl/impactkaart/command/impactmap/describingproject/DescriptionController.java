package nl.impactkaart.command.impactmap.describingproject;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DescribeProject;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
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
@RequestMapping("/api/v1/impact-maps/{mapId}/description")
class DescriptionController {

    private final Commands commands;

    DescriptionController(Commands commands) {
        this.commands = commands;
    }

    /**
     * The why of the project. Names no person.
     *
     * @param aim what should change, and for whom
     * @param targetGroup whom it is for
     * @param approach how it works
     * @param baseline what would happen without it
     * @param reason why the description changes; needed from the second time on
     * @param effectiveOn from when it holds; today when left out
     */
    record DescriptionRequest(
            @Text @Nullable String aim,
            @Text @Nullable String targetGroup,
            @Text @Nullable String approach,
            @Text @Nullable String baseline,
            @Text @Nullable String reason,
            @CalendarDay @Nullable LocalDate effectiveOn)
            implements ChangeRequest {}

    @Operation(summary = "Describe the project", description = "Needs a reason from the second time on.")
    @PutMapping
    ResponseEntity<Recorded> describe(
            @PathVariable UUID mapId, @Valid @RequestBody DescriptionRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        ProjectDescribed description =
                new ProjectDescribed(body.aim(), body.targetGroup(), body.approach(), body.baseline());
        return commands.change(incoming, body, mapId, new DescribeProject(description, body.reason()), mapId);
    }
}
