/** Recording, revising and removing labour-market effects. */
@NullMarked
package nl.impactkaart.command.impactmap.recordinglaboureffect;

import org.jspecify.annotations.NullMarked;
