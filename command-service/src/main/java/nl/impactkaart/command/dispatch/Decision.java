package nl.impactkaart.command.dispatch;

import nl.impactkaart.contracts.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate decided.
 *
 * @param sequence of the aggregate after it
 * @param first event; absent when nothing changed
 */
record Decision(long sequence, @Nullable DomainEvent first) {}
