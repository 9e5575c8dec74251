package nl.impactkaart.command.api;

import java.util.UUID;

/**
 * The answer to a command that was recorded, or that changed nothing.
 *
 * @param id of what the command made or changed: a cost, a target group, an outcome, a labour-market effect, a piece of
 *     evidence, a scenario, a finding, a grant, a story, or the map itself
 * @param mapId of the map
 * @param sequence of the map after it; {@code ?atLeast=<sequence>} reads one's own write
 */
public record Recorded(UUID id, UUID mapId, long sequence) {}
