package nl.impactkaart.report.subscribing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/subscriptions")
@Tag(name = "Subscriptions")
class SubscriptionController {

    private final SubscriptionDesk desk;

    SubscriptionController(SubscriptionDesk desk) {
        this.desk = desk;
    }

    /**
     * Subscriptions, the oldest first.
     *
     * @param next value of {@code after} for the next page; absent on the last
     */
    record Page(List<SubscriptionView> items, @Nullable UUID next) {}

    /**
     * The one time that a new secret is shown.
     *
     * @param secret that signs from now on; the one before stays valid for a day
     */
    record NewSecret(String secret) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Subscribe",
            description = "For funders, editors and administrators. Messages from now on, of maps that the organisation"
                    + " may read at that moment. A webhook begins PENDING: its receiver is asked (OPTIONS with"
                    + " WebHook-Request-Origin) whether it wants them.")
    @ApiResponse(responseCode = "201", description = "The subscription; of a webhook with its secret")
    @ApiResponse(
            responseCode = "409",
            description = "too-many-subscriptions: end one first; idempotency-key-reused: give the request its own",
            ref = "#/components/responses/Problem")
    ResponseEntity<SubscriptionView> create(
            @Valid @RequestBody SubscriptionRequest request,
            @Parameter(description = "By which a repeated request is known; a random UUID will do.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(
                            regexp = "[\\x21-\\x7E]{1,255}",
                            message = "must be 1 to 255 printable ASCII characters without spaces")
                    @Nullable
                    String idempotencyKey,
            Caller caller) {
        SubscriptionView made = desk.create(request, idempotencyKey, caller);
        return ResponseEntity.created(SubscriptionView.address(made.id())).body(made);
    }

    @GetMapping
    @Operation(summary = "The organisation's subscriptions")
    Page list(
            @Parameter(description = "Where the page begins: next of the page before.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        List<SubscriptionView> found = desk.list(after, limit + 1, caller);
        boolean more = found.size() > limit;
        return new Page(
                found.stream().limit(limit).toList(),
                more ? found.get(limit - 1).id() : null);
    }

    @GetMapping("/{subscriptionId}")
    @Operation(summary = "One subscription")
    SubscriptionView read(@PathVariable UUID subscriptionId, Caller caller) {
        return desk.read(subscriptionId, caller);
    }

    @PutMapping("/{subscriptionId}")
    @Operation(
            summary = "Change a subscription",
            description =
                    "Everything but its channel. A webhook with another url is PENDING until that receiver agrees.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(
            responseCode = "409",
            description = "channel-fixed: make another subscription for another channel",
            ref = "#/components/responses/Problem")
    SubscriptionView change(
            @PathVariable UUID subscriptionId, @Valid @RequestBody SubscriptionRequest request, Caller caller) {
        return desk.change(subscriptionId, request, caller);
    }

    @DeleteMapping("/{subscriptionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a subscription, with its delivery log and its dead letters")
    void delete(@PathVariable UUID subscriptionId, Caller caller) {
        desk.delete(subscriptionId, caller);
    }

    @PostMapping("/{subscriptionId}/secret")
    @Operation(summary = "Give a webhook a new secret; messages carry signatures of both for a day")
    @ApiResponse(responseCode = "200", description = "The new secret")
    @ApiResponse(
            responseCode = "409",
            description = "not-a-webhook: only webhooks have a secret",
            ref = "#/components/responses/Problem")
    NewSecret rotate(@PathVariable UUID subscriptionId, Caller caller) {
        return new NewSecret(desk.rotate(subscriptionId, caller));
    }

    @PostMapping("/{subscriptionId}/enable")
    @Operation(summary = "Deliver again, from where it stopped")
    SubscriptionView enable(@PathVariable UUID subscriptionId, Caller caller) {
        return desk.enable(subscriptionId, caller);
    }

    @PostMapping("/{subscriptionId}/disable")
    @Operation(summary = "Deliver no more for now; what is told meanwhile waits")
    SubscriptionView disable(@PathVariable UUID subscriptionId, Caller caller) {
        return desk.disable(subscriptionId, caller);
    }

    @PostMapping("/{subscriptionId}/waive-handshake")
    @Operation(
            summary = "Deliver to a receiver that does not answer the handshake",
            description = "For administrators of the organisation and for operators, who have made sure that it wants"
                    + " the messages.")
    SubscriptionView waive(@PathVariable UUID subscriptionId, Caller caller) {
        return desk.waive(subscriptionId, caller);
    }
}
