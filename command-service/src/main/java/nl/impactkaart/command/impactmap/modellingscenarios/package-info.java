/** Defining, revising, discarding and adopting scenarios. */
@NullMarked
package nl.impactkaart.command.impactmap.modellingscenarios;

import org.jspecify.annotations.NullMarked;
