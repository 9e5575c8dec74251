/** Attaching evidence to figures, and withdrawing it. */
@NullMarked
package nl.impactkaart.command.impactmap.attachingevidence;

import org.jspecify.annotations.NullMarked;
