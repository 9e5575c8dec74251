package nl.impactkaart.contracts.organisation;

/** A version of a method is no longer offered; maps that chose it keep it. */
public record MethodWithdrawn(String methodId, String methodVersion) implements OrganisationEvent {}
