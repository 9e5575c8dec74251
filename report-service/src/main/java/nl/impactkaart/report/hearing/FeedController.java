package nl.impactkaart.report.hearing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.report.hearing.Notices.SubscriptionNotice;
import nl.impactkaart.report.subscribing.Subscribers;
import nl.impactkaart.report.subscribing.Subscription;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Subscriptions")
class FeedController {

    private static final int PAGE = 50;
    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    private final Subscribers subscribers;
    private final Messages messages;
    private final Notices notices;
    private final AtomFeed feed;

    FeedController(Subscribers subscribers, Messages messages, Notices notices, AtomFeed feed) {
        this.subscribers = subscribers;
        this.messages = messages;
        this.notices = notices;
        this.feed = feed;
    }

    @GetMapping("/api/v1/subscriptions/{subscriptionId}/feed")
    @Operation(
            summary = "The messages of a subscription as an Atom feed",
            description = "RFC 4287, the newest first, in pages by RFC 5005; in Dutch or English by Accept-Language. It"
                    + " also says when nothing is delivered any more, and why.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the feed",
            content = @Content(mediaType = MediaType.APPLICATION_ATOM_XML_VALUE))
    ResponseEntity<byte[]> feed(
            @PathVariable UUID subscriptionId,
            @Parameter(description = "Of the page of older messages, as its link next has it.")
                    @RequestParam(defaultValue = "" + Long.MAX_VALUE)
                    @Min(1)
                    long before,
            @RequestHeader HttpHeaders headers,
            Caller caller) {
        Subscription subscription = subscribers.own(subscriptionId, caller);
        List<Message> page = messages.before(Audience.of(subscription, caller), before, PAGE);
        boolean more = page.stream().map(Message::position).distinct().count() == PAGE;
        long from = more ? page.getLast().position() : 0;
        List<SubscriptionNotice> told = notices.between(subscriptionId, from, before);
        byte[] xml = feed.page(subscription, page, told, before, more, language(headers));
        // Spring answers 304 by itself to a reader who has this ETag.
        return ResponseEntity.ok()
                .eTag('"' + DigestUtils.md5DigestAsHex(xml) + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION)
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .body(xml);
    }

    private static Locale language(HttpHeaders headers) {
        try {
            Locale match = Locale.lookup(headers.getAcceptLanguage(), LANGUAGES);
            return match == null ? LANGUAGES.getFirst() : match;
        } catch (IllegalArgumentException e) {
            return LANGUAGES.getFirst();
        }
    }
}
