package nl.impactkaart.report.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.report.subscribing.Channel;
import nl.impactkaart.report.subscribing.Subscribers;
import nl.impactkaart.report.webhooks.DeliveryLog.Attempt;
import nl.impactkaart.report.webhooks.DeliveryLog.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/subscriptions/{subscriptionId}")
@Tag(name = "Webhooks")
class DeliveryController {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Subscribers subscribers;
    private final Delivery delivery;
    private final DeliveryLog log;
    private final JdbcClient database;

    DeliveryController(Subscribers subscribers, Delivery delivery, DeliveryLog log, JdbcClient database) {
        this.subscribers = subscribers;
        this.delivery = delivery;
        this.log = log;
        this.database = database;
    }

    /**
     * Attempts, the newest first.
     *
     * @param next value of {@code before} for the next page; absent on the last
     */
    record Attempts(List<Attempt> items, @Nullable UUID next) {}

    /**
     * What was given up, the oldest first.
     *
     * @param next value of {@code after} for the next page; absent on the last
     */
    record DeadLetters(List<DeadLetter> items, @Nullable Long next) {}

    /**
     * From where to deliver again: exactly one of the two.
     *
     * @param after position after which
     * @param since moment from which
     */
    record ReplayRequest(
            @Nullable @Min(0) Long after, @Nullable Instant since) {}

    /** @param after position after which everything is delivered again */
    record Replayed(long after) {}

    @GetMapping("/deliveries")
    @Operation(summary = "The delivery log of a webhook", description = "Of the past thirty days.")
    Attempts attempts(
            @PathVariable UUID subscriptionId,
            @Parameter(description = "Where the page begins: next of the page before.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        subscribers.own(subscriptionId, caller);
        List<Attempt> found = log.attempts(subscriptionId, before, limit + 1);
        return new Attempts(
                found.stream().limit(limit).toList(),
                found.size() > limit ? found.get(limit - 1).id() : null);
    }

    @GetMapping("/dead-letters")
    @Operation(summary = "Messages that a webhook did not take, after the last attempt")
    DeadLetters deadLetters(
            @PathVariable UUID subscriptionId,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        subscribers.own(subscriptionId, caller);
        List<DeadLetter> found = log.deadLetters(subscriptionId, after, limit);
        return new DeadLetters(found, found.size() == limit ? found.getLast().position() : null);
    }

    @PostMapping("/deliveries/{messageId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    @Operation(summary = "Have a message that waits for its next attempt, or that was given up, attempted now")
    @ApiResponse(responseCode = "202", description = "It is attempted within a second; the delivery log tells")
    @ApiResponse(
            responseCode = "404",
            description = "unknown-delivery: no such message waits or was given up",
            ref = "#/components/responses/Problem")
    void retry(@PathVariable UUID subscriptionId, @PathVariable UUID messageId, Caller caller) {
        subscribers.own(subscriptionId, caller);
        if (!delivery.retry(subscriptionId, messageId)) {
            throw new ProblemException(
                    404,
                    "unknown-delivery",
                    "Unknown delivery",
                    "No message with this id waits for its next attempt or was given up. What was delivered comes again"
                            + " with POST /api/v1/subscriptions/" + subscriptionId + "/replay.");
        }
    }

    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    @Operation(
            summary = "Deliver again what was told after a position or from a moment on",
            description = "Each message with the id that it had; of maps that may be read now.")
    @ApiResponse(responseCode = "202", description = "It begins within about a second")
    @ApiResponse(
            responseCode = "409",
            description = "not-a-webhook: streams, feeds and changes are read from any position",
            ref = "#/components/responses/Problem")
    Replayed replay(@PathVariable UUID subscriptionId, @Valid @RequestBody ReplayRequest request, Caller caller) {
        if (subscribers.lockOwn(subscriptionId, caller).channel() != Channel.WEBHOOK) {
            throw new ProblemException(
                    409,
                    "not-a-webhook",
                    "Not a webhook",
                    "Only webhooks are replayed; streams, feeds and changes are read from any position.");
        }
        long position = position(request);
        delivery.replay(subscriptionId, position);
        return new Replayed(position);
    }

    private long position(ReplayRequest request) {
        if ((request.after() == null) == (request.since() == null)) {
            throw new ProblemException(
                    400, "invalid-field", "Invalid field", "Send either \"after\" or \"since\".", "after");
        }
        if (request.after() != null) {
            return request.after();
        }
        if (request.since().isBefore(EARLIEST) || request.since().isAfter(LATEST)) {
            throw new ProblemException(
                    400, "invalid-field", "Invalid field", "\"since\" must be a moment of this century.", "since");
        }
        return database.sql("SELECT coalesce(max(position), 0) FROM report_outbox WHERE created_at < :since")
                .param("since", request.since().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
