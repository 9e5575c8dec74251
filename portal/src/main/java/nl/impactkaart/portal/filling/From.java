package nl.impactkaart.portal.filling;

/**
 * What a form began from.
 *
 * @param sequence of the map
 * @param mark the same as long as the same stands at the form's place in the map
 */
public record From(long sequence, String mark) {}
