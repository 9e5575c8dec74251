/** Recording, revising and removing the reach of target groups. */
@NullMarked
package nl.impactkaart.command.impactmap.recordingreach;

import org.jspecify.annotations.NullMarked;
