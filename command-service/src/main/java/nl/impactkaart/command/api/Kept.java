package nl.impactkaart.command.api;

import java.util.UUID;

/**
 * The answer to a change of what an organisation keeps for its maps.
 *
 * @param id of the reference project; of the organisation for its methods and branding
 * @param sequence of the organisation, or of what all share, after it
 */
public record Kept(UUID id, long sequence) {}
