package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/**
 * The organisation answered a finding, once and for all: what is still wrong is a new finding.
 *
 * @param text the answer; names no person
 */
public record FindingAnswered(UUID findingId, String text) implements AuditEvent {}
