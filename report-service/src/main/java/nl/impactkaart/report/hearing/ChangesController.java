package nl.impactkaart.report.hearing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.Role;
import nl.impactkaart.report.subscribing.SubscriptionSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/changes")
@Tag(name = "Changes")
class ChangesController {

    private static final String NEXT = "Next-Position";

    private final Messages messages;
    private final MessageWatch watch;
    private final CloudEvents events;
    private final SubscriptionSettings settings;

    ChangesController(Messages messages, MessageWatch watch, CloudEvents events, SubscriptionSettings settings) {
        this.messages = messages;
        this.watch = watch;
        this.events = events;
        this.settings = settings;
    }

    @GetMapping
    @Operation(
            summary = "What was told of the maps that you may read, as batches of CloudEvents",
            description = "Ask again with after = Next-Position; what was told once is told the same each time, unless"
                    + " its map may no longer be read. With wait, an answer without messages is held back until there is"
                    + " one.")
    @ApiResponse(
            responseCode = "200",
            description = "In the order of their positions; none when nothing follows",
            headers =
                    @Header(name = NEXT, description = "after of the next request", schema = @Schema(type = "integer")),
            content = @Content(mediaType = CloudEvents.BATCH))
    ResponseEntity<byte[]> changes(
            @Parameter(description = "The position after which to begin; 0 for all.")
                    @RequestParam(defaultValue = "0")
                    @Min(0)
                    long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int limit,
            @Parameter(description = "Seconds that an empty answer may be held back.")
                    @RequestParam(name = "wait", defaultValue = "0")
                    @Min(0)
                    @Max(30)
                    int waitSeconds,
            Caller caller)
            throws InterruptedException {
        caller.require(Role.FUNDER, Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR);
        Audience audience = Audience.of(caller);
        Duration patience =
                Duration.ofSeconds(Math.min(waitSeconds, settings.longestWait().toSeconds()));
        long deadline = System.nanoTime() + patience.toNanos();
        long position = after;
        while (true) {
            // In this order: what is read next shows all messages up to here.
            long head = watch.head();
            List<Message> page = messages.after(audience, position, limit);
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!page.isEmpty()) {
                return answer(page, page.getLast().position());
            }
            position = Math.max(position, head);
            if (left.isNegative() || !watch.isRunning()) {
                return answer(page, position);
            }
            watch.await(audience.organisation(), position, left);
        }
    }

    private ResponseEntity<byte[]> answer(List<Message> page, long next) {
        return ResponseEntity.ok()
                .header(NEXT, Long.toString(next))
                .header(HttpHeaders.LINK, "</api/v1/changes?after=" + next + ">; rel=\"next\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(CloudEvents.BATCH))
                .body(events.json(page));
    }
}
