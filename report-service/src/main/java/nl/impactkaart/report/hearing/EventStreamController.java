package nl.impactkaart.report.hearing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.report.hearing.Notices.SubscriptionNotice;
import nl.impactkaart.report.subscribing.Subscribers;
import nl.impactkaart.report.subscribing.Subscription;
import nl.impactkaart.report.subscribing.Subscription.DisabledFor;
import nl.impactkaart.report.subscribing.SubscriptionSettings;
import nl.impactkaart.report.subscribing.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A reader costs a virtual thread that mostly waits, and a look in the table when a message may concern it. */
@RestController
@Tag(name = "Subscriptions")
class EventStreamController {

    private static final int AT_ONCE = 100;

    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Messages messages;
    private final MessageWatch watch;
    private final Notices notices;
    private final CloudEvents events;
    private final SubscriptionSettings settings;

    EventStreamController(
            Subscribers subscribers,
            Subscriptions subscriptions,
            Messages messages,
            MessageWatch watch,
            Notices notices,
            CloudEvents events,
            SubscriptionSettings settings) {
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.watch = watch;
        this.notices = notices;
        this.events = events;
        this.settings = settings;
    }

    @GetMapping("/api/v1/subscriptions/{subscriptionId}/events")
    @Operation(
            summary = "The messages of a subscription as server-sent events",
            description =
                    "The id of an event is its position; with Last-Event-ID the stream goes on after it, without it"
                            + " begins with what comes next. When the subscription is disabled, the event"
                            + " subscription-disabled says why, and the stream ends. It ends now and then as well, so that a reader shows its token"
                            + " again; an EventSource comes back by itself.")
    @ApiResponse(
            responseCode = "200",
            description = "CloudEvents, one each",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    @ApiResponse(
            responseCode = "409",
            description = "subscription-disabled: the detail says why; enable it first",
            ref = "#/components/responses/Problem")
    void events(
            @PathVariable UUID subscriptionId,
            @Parameter(description = "The position after which to go on.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Min(0)
                    @Nullable
                    Long lastEventId,
            HttpServletResponse response,
            Caller caller)
            throws IOException, InterruptedException {
        Subscription subscription = subscribers.own(subscriptionId, caller);
        if (subscription.state() == Subscription.State.DISABLED) {
            throw disabled(subscription);
        }
        long position = lastEventId == null ? watch.head() : lastEventId;
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Of proxies that would gather the stream.
        response.setHeader("X-Accel-Buffering", "no");
        stream(subscriptionId, caller, position, response);
    }

    private static ProblemException disabled(Subscription subscription) {
        return new ProblemException(
                409,
                "subscription-disabled",
                "Subscription disabled",
                "Nothing is told to a subscription that is disabled. Why it is: "
                        + why(Objects.requireNonNull(subscription.disabledFor())) + " POST /api/v1/subscriptions/"
                        + subscription.id()
                        + "/enable lets it hear again; with Last-Event-ID the stream goes on where it stopped.");
    }

    private static String why(DisabledFor reason) {
        return reason
                + switch (reason) {
                    case BY_HAND -> ": a member of its organisation wished so.";
                    case GONE -> ": its receiver answered 410. PUT another url if that one stays away.";
                    case FAILING -> ": for five days no delivery succeeded. Its deliveries say what went wrong.";
                };
    }

    private void stream(UUID subscriptionId, Caller caller, long from, HttpServletResponse response)
            throws IOException, InterruptedException {
        OutputStream out = response.getOutputStream();
        write(out, ": of subscription " + subscriptionId + "\n\n");
        long end = System.nanoTime() + settings.longestStream().toNanos();
        long written = System.nanoTime();
        long position = from;
        while (watch.isRunning()) {
            Optional<Subscription> subscription = subscriptions.find(subscriptionId);
            if (subscription.isEmpty()) {
                return;
            }
            if (subscription.get().state() == Subscription.State.DISABLED) {
                Optional<SubscriptionNotice> told = notices.latest(subscriptionId);
                if (told.isPresent()) {
                    write(out, text("subscription-disabled", events.json(subscriptionId, told.get())));
                }
                return;
            }
            Audience audience = Audience.of(subscription.get(), caller);
            // In this order: what is read next shows all messages up to here.
            long head = watch.head();
            List<Message> page = messages.after(audience, position, AT_ONCE);
            if (!page.isEmpty()) {
                write(out, text(page));
                written = System.nanoTime();
                position = page.getLast().position();
                continue;
            }
            if (System.nanoTime() - written >= settings.heartbeat().toNanos()) {
                // Also how one learns that the reader has gone.
                write(out, ":\n\n");
                written = System.nanoTime();
            }
            position = Math.max(position, head);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative()) {
                return;
            }
            Duration patience = left.compareTo(settings.heartbeat()) < 0 ? left : settings.heartbeat();
            watch.await(audience.organisation(), position, patience);
        }
    }

    /** An id stands only where the stream may break off without a loss: after all parts of a position. */
    private String text(List<Message> page) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < page.size(); i++) {
            Message message = page.get(i);
            boolean last = i + 1 == page.size() || page.get(i + 1).position() != message.position();
            if (last) {
                text.append("id: ").append(message.position()).append('\n');
            }
            text.append(text(message.type().toString(), events.json(message)));
        }
        return text.toString();
    }

    private static String text(String event, byte[] data) {
        return "event: " + event + "\ndata: " + new String(data, StandardCharsets.UTF_8) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
