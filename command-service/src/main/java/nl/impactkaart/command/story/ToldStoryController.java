package nl.impactkaart.command.story;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.StoryId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stories for the service that shows them in reports, whichever organisation they are of. */
@Tag(name = "Stories")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/told-stories")
class ToldStoryController {

    private final StoryVault vault;
    private final StoredEvents stored;

    ToldStoryController(StoryVault vault, StoredEvents stored) {
        this.vault = vault;
        this.stored = stored;
    }

    @Operation(
            summary = "A story for the report that shows it",
            description =
                    "For report-service, with the role story-reader, which no administrator can give. For all others it"
                            + " is as if there were no map.")
    @GetMapping("/{id}")
    ResponseEntity<ToldStoryView> story(@PathVariable UUID mapId, @PathVariable UUID id, Caller caller) {
        // Who asks has the id from the event: that it is told need not have been noted here yet.
        ToldStoryView view = vault.find(id, mapId, organisation(mapId, caller))
                .map(kept -> ToldStoryView.of(id, kept))
                .orElseThrow(() -> AnswerProblems.of(new Rejection.UnknownStory(new StoryId(id))));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    /** @throws ProblemException 404 {@code unknown-map} for a caller without the right, and when there is none */
    private UUID organisation(UUID mapId, Caller caller) {
        if (!caller.has(Role.STORY_READER)) {
            throw AnswerProblems.of(new Rejection.UnknownMap());
        }
        return stored.first(mapId)
                .filter(first -> first.event() instanceof ImpactMapStarted)
                .map(first -> first.metadata().organisation())
                .orElseThrow(() -> AnswerProblems.of(new Rejection.UnknownMap()));
    }
}
