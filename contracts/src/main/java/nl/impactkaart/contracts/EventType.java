package nl.impactkaart.contracts;

/**
 * How an event is called outside Java.
 *
 * @param name logical name, {@code impactkaart.cost-recorded} for example; it never changes
 * @param revision of the form under that name, from 1
 * @param type the record that holds it
 */
public record EventType<T>(String name, int revision, Class<T> type) {}
