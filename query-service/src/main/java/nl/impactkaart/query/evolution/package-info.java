/** How the estimate evolved: what happened to a map or a scenario, who did it, when and why, and what it was worth. */
@NullMarked
package nl.impactkaart.query.evolution;

import org.jspecify.annotations.NullMarked;
