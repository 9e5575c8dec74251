package nl.impactkaart.proof.bundle;

/**
 * One map's history and what shows it to be whole. The file it stands in is described in docs/proof.md.
 *
 * @param events in the order of the map, at least one; made or read as they are asked for, since they may be more than
 *     fit in memory
 */
public record Bundle(BundleHeader header, Iterable<BundledEvent> events) {}
