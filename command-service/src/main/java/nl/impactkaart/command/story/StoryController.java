package nl.impactkaart.command.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Commands;
import nl.impactkaart.command.api.Preconditions;
import nl.impactkaart.command.api.Recorded;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.impactmap.ImpactMapCommand.TellStory;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawStory;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.Incoming;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import nl.impactkaart.impactmap.StoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Stories")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/stories")
class StoryController {

    private static final int LEAST_SERVER_ERROR = 500;

    private final Commands commands;
    private final StoryVault vault;
    private final StoredEvents stored;
    private final Clock clock;

    StoryController(Commands commands, StoryVault vault, StoredEvents stored, Clock clock) {
        this.commands = commands;
        this.vault = vault;
        this.stored = stored;
        this.clock = clock;
    }

    /** What a request comes down to, by which it is known when it comes again; nothing of the story is in it. */
    private record Telling(@Nullable UUID outcomeId, String saltedSha256, LocalDate consentedOn)
            implements ChangeRequest {

        @Override
        public @Nullable String reason() {
            return null;
        }

        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    /** A withdrawal holds from now on, and nobody has to say why. */
    private record Withdrawal() implements ChangeRequest {

        @Override
        public @Nullable String reason() {
            return null;
        }

        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    @Operation(
            summary = "Tell a story from practice",
            description =
                    "Of somebody who consents to it. It is kept encrypted, under a key of its own, and in no event:"
                            + " the log holds a salted hash. Withdrawing it destroys the key. Pictures are made anew, so that"
                            + " they keep no place, camera or comment.")
    @PostMapping
    ResponseEntity<Recorded> tell(@PathVariable UUID mapId, @Valid @RequestBody StoryRequest body, Incoming incoming) {
        incoming.require(Role.EDITOR);
        Instant now = clock.instant();
        if (body.consentedOn().isAfter(Commands.today(now))) {
            throw AnswerProblems.meaningless("consentedOn", "lies in the future");
        }
        Story story = new Story(
                body.outcomeId(), body.title(), body.text(), body.consent(), body.consentedOn(), pictures(body));
        Caller caller = incoming.caller();
        String key = Preconditions.idempotencyKey(incoming.request());
        UUID storyId = key == null ? UUID.randomUUID() : idOf(caller.organisation(), key);
        String hash =
                vault.keep(storyId, mapId, caller.organisation(), story, now).orElseThrow(AnswerProblems::keyReused);
        try {
            ResponseEntity<Recorded> answer = commands.create(
                    incoming,
                    new Telling(story.outcomeId(), hash, story.consentedOn()),
                    mapId,
                    new TellStory(new StoryTold(storyId, story.outcomeId(), hash, story.consentedOn())),
                    storyId);
            vault.markTold(storyId);
            return answer;
        } catch (ProblemException e) {
            // Refused, it is gone at once; it is swept away later when another request of the same key may be under
            // way.
            if (key == null && e.problem().status() < LEAST_SERVER_ERROR) {
                vault.destroy(storyId);
            }
            throw e;
        }
    }

    /** The same for the same key, so that a request that comes again finds the salt of the first. */
    private static UUID idOf(UUID organisation, String idempotencyKey) {
        return UUID.nameUUIDFromBytes((organisation + "\nstory\n" + idempotencyKey).getBytes(UTF_8));
    }

    private static List<Story.Picture> pictures(StoryRequest body) {
        List<Story.Picture> anew = new ArrayList<>();
        for (StoryRequest.PictureRequest picture : body.picturesIfAny()) {
            try {
                anew.add(Pictures.anew(picture.data(), picture.alternativeText()));
            } catch (Pictures.UnfitPictureException e) {
                throw AnswerProblems.meaningless("pictures[" + anew.size() + "].data", e.reason());
            }
        }
        return anew;
    }

    @Operation(
            summary = "Withdraw a story",
            description =
                    "At any time, also from a closed map, without a reason. Its key is destroyed, and with it what"
                            + " the story tells, in backups too. That there was one, when, and its salted hash remain. A request"
                            + " that was cut off is sent again.")
    @DeleteMapping("/{id}")
    ResponseEntity<Recorded> withdraw(@PathVariable UUID mapId, @PathVariable UUID id, Incoming incoming) {
        incoming.require(Role.EDITOR, Role.ADMINISTRATOR);
        UUID organisation = incoming.caller().organisation();
        if (vault.holds(id, mapId, organisation)) {
            OwnMap.require(mapId, incoming.caller(), stored);
            requireFresh(mapId, incoming);
            vault.destroy(id);
        }
        return commands.change(incoming, new Withdrawal(), mapId, new WithdrawStory(new StoryId(id)), id);
    }

    /** Before the key is destroyed, for afterwards nothing can be taken back. */
    private void requireFresh(UUID mapId, Incoming incoming) {
        Long expected = Preconditions.expectedSequence(incoming.request());
        long current = stored.lastSequence(mapId);
        if (expected != null && expected != current) {
            throw AnswerProblems.stale(current);
        }
    }

    @Operation(
            summary = "The stories of a map that are told",
            description = "For the map's own organisation. A story that was told a moment ago may be missing for a few"
                    + " minutes when the service was killed meanwhile.")
    @GetMapping
    ResponseEntity<StoryPage> stories(@PathVariable UUID mapId, Caller caller) {
        OwnMap.require(mapId, caller, stored);
        List<StoryPage.StoryItem> items = new ArrayList<>();
        for (UUID storyId : vault.told(mapId)) {
            vault.read(storyId, mapId, caller.organisation())
                    .ifPresent(story -> items.add(new StoryPage.StoryItem(
                            storyId,
                            story.outcomeId(),
                            story.title(),
                            story.pictures().size())));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new StoryPage(items));
    }

    @Operation(summary = "A story with its pictures", description = "For the map's own organisation.")
    @GetMapping("/{id}")
    ResponseEntity<StoryView> story(@PathVariable UUID mapId, @PathVariable UUID id, Caller caller) {
        OwnMap.require(mapId, caller, stored);
        Optional<Story> story =
                vault.isTold(id, mapId) ? vault.read(id, mapId, caller.organisation()) : Optional.empty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(StoryView.of(
                        id, story.orElseThrow(() -> AnswerProblems.of(new Rejection.UnknownStory(new StoryId(id))))));
    }
}
