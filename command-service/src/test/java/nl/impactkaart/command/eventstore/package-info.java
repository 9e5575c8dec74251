/** The store under contention, failure and doubt, on a real PostgreSQL. */
@NullMarked
package nl.impactkaart.command.eventstore;

import org.jspecify.annotations.NullMarked;
