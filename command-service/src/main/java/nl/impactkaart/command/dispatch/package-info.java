/** From a submitted command to its answer: load, decide, append, and decide again when another was first. */
@NullMarked
package nl.impactkaart.command.dispatch;

import org.jspecify.annotations.NullMarked;
