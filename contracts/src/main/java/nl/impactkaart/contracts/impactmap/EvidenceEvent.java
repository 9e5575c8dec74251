package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** Something that happened to one piece of evidence. */
public sealed interface EvidenceEvent extends ImpactMapEvent permits EvidenceAttached, EvidenceWithdrawn {

    UUID evidenceId();
}
