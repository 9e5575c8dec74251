/** Recording, revising and removing outcomes. */
@NullMarked
package nl.impactkaart.command.impactmap.recordingoutcome;

import org.jspecify.annotations.NullMarked;
