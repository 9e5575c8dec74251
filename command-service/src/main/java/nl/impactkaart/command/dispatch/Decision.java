package nl.impactkaart.command.dispatch;

import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate decided.
 *
 * @param sequence of the map after it
 * @param first event; absent when nothing changed
 */
record Decision(long sequence, @Nullable ImpactMapEvent first) {}
