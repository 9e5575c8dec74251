package nl.impactkaart.command.eventstore;

import java.util.UUID;

/**
 * What makes a request recognisable when it comes again.
 *
 * @param organisation whose key it is
 * @param key as the client chose it
 * @param contentHash SHA-256 over everything that the request asks for
 */
@SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
public record Idempotency(UUID organisation, String key, byte[] contentHash) {}
