package nl.impactkaart.report.deadletters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import nl.impactkaart.messaging.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/report/dead-letters")
@Tag(name = "Dead letters")
class DeadLetterController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterController.class);

    private final ParkedEvents parked;
    private final DeadLetters deadLetters;

    DeadLetterController(ParkedEvents parked, DeadLetters deadLetters) {
        this.parked = parked;
        this.deadLetters = deadLetters;
    }

    @Schema(description = "All dead letters of the organisation's maps.")
    record Letters(
            @Schema(description = "The oldest first.") List<ParkedEvent> items) {}

    @GetMapping
    @Operation(
            summary = "Events that could not be applied, and the maps that they park",
            description = "Of the own organisation's maps; for administrators.")
    Letters letters(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return new Letters(parked.of(caller.organisation()));
    }

    @PostMapping("/{mapId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have a parked map read again from its last applied event",
            description = "It is parked anew if the event still cannot be applied.")
    @ApiResponse(responseCode = "202", description = "The map is read again, within about a second")
    @ApiResponse(
            responseCode = "404",
            description = "unknown-map: no map of the own organisation with this id is parked",
            ref = "#/components/responses/Problem")
    void replay(Caller caller, @PathVariable UUID mapId) {
        caller.require(Role.ADMINISTRATOR);
        if (!parked.parks(mapId, caller.organisation())) {
            throw new ProblemException(
                    404, "unknown-map", "Unknown impact map", "No map of your organisation with this id is parked.");
        }
        try {
            deadLetters.replay(mapId);
        } catch (IllegalStateException e) {
            // Someone else had it replayed a moment ago: what was asked for is under way.
            LOG.debug("Map {} is not parked any more", mapId);
        }
    }
}
