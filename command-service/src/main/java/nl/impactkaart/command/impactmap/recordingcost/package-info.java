/** Recording, revising and removing costs. */
@NullMarked
package nl.impactkaart.command.impactmap.recordingcost;

import org.jspecify.annotations.NullMarked;
