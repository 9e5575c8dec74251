package nl.impactkaart.http;

import java.util.UUID;

/**
 * What ties a request to everything that follows from it; log lines carry it as
 * {@code correlation}.
 *
 * @param id the header {@code X-Correlation-Id} of the request, or a new one; the answer repeats it
 */
public record Correlation(UUID id) {

    /** Request and response header. */
    public static final String HEADER = "X-Correlation-Id";
}
