package nl.impactkaart.contracts.impactmap;

/** Something that came of an audit; it changes no figure. */
public sealed interface AuditEvent extends ImpactMapEvent permits FindingRaised, FindingAnswered, VersionVerified {}
