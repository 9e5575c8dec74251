/** The write side: it decides what may happen to a map and records it, because a history is worth what its writer is. */
@NullMarked
package nl.impactkaart.command;

import org.jspecify.annotations.NullMarked;
