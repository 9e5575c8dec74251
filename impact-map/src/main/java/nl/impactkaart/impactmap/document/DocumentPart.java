package nl.impactkaart.impactmap.document;

import nl.impactkaart.contracts.impactmap.ImpactMapEvent;

/**
 * A part of a document that one event records.
 *
 * @param path where it stands: {@code project}, {@code outcomes[3]}
 */
public record DocumentPart(String path, ImpactMapEvent event) {}
