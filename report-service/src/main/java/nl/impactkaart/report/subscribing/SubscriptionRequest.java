package nl.impactkaart.report.subscribing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.impactkaart.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a member wishes to hear, and how.
 *
 * @param label by which the organisation knows it; names no person
 * @param mapId required when the scope is MAP, absent otherwise
 * @param organisation required when the scope is ORGANISATION, absent otherwise
 * @param threshold required with return-factor-crossed, absent otherwise
 * @param url required for a WEBHOOK, absent otherwise
 */
record SubscriptionRequest(
        @NotBlank
        @Size(max = 200, message = "must have at most {max} characters")
        @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "must not hold control characters or line breaks")
        String label,

        @NotNull Scope scope,
        @Nullable UUID mapId,
        @Nullable UUID organisation,
        @NotEmpty @Size(max = 3) List<@NotNull MessageType> types,
        @Nullable BigDecimal threshold,
        @NotNull Channel channel,

        @Nullable @Size(max = SubscriptionRequest.URL_LENGTH, message = "must have at most {max} characters")
        String url) {

    static final int URL_LENGTH = 2_000;

    private static final BigDecimal GREATEST_THRESHOLD = new BigDecimal("1000000");
    private static final int THRESHOLD_DIGITS = 6;

    /**
     * Refuses what does not fit together.
     *
     * @throws ProblemException 400 {@code invalid-field}
     */
    void requireSense() {
        requireExactlyWhen(scope == Scope.MAP, mapId, "mapId", "scope is MAP");
        requireExactlyWhen(scope == Scope.ORGANISATION, organisation, "organisation", "scope is ORGANISATION");
        requireExactlyWhen(
                types.contains(MessageType.RETURN_FACTOR_CROSSED),
                threshold,
                "threshold",
                "types has return-factor-crossed");
        requireExactlyWhen(channel == Channel.WEBHOOK, url, "url", "channel is WEBHOOK");
        if (types.stream().distinct().count() != types.size()) {
            throw invalid("types", "must name each type once");
        }
        if (threshold != null
                && (threshold.abs().compareTo(GREATEST_THRESHOLD) > 0
                        || threshold.stripTrailingZeros().scale() > THRESHOLD_DIGITS)) {
            throw invalid("threshold", "must lie between -1000000 and 1000000, with at most six decimals");
        }
        address();
    }

    private static void requireExactlyWhen(boolean when, @Nullable Object value, String field, String words) {
        if (when && value == null) {
            throw invalid(field, "is required when " + words);
        }
        if (!when && value != null) {
            throw invalid(field, "must be absent unless " + words);
        }
    }

    /** Where messages are posted. What its name resolves to is looked at with each attempt. */
    @Nullable
    URI address() {
        if (url == null) {
            return null;
        }
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            throw invalid("url", "must be an address such as https://receiver.example/impactkaart");
        }
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null
                || address.getPort() > 65_535
                || address.getPort() == 0
                || !url.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw invalid(
                    "url",
                    "must be an address such as https://receiver.example/impactkaart, without a user and a fragment,"
                            + " in ASCII");
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(address.getHost()))) {
            throw invalid("url", "must begin with https://");
        }
        return address;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(400, "invalid-field", "Invalid field", "\"" + field + "\" " + message + ".", field);
    }
}
