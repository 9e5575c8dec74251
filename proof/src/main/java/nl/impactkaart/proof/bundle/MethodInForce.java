package nl.impactkaart.proof.bundle;

/**
 * The method that values a map; its parameters stand in the event that chose it.
 *
 * @param id a preset or the organisation's own
 * @param version of the method under that id
 */
public record MethodInForce(String id, String version) {}
