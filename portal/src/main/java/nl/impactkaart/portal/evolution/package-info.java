/** How the estimate of a map came about: what happened, what was known when, what was confirmed, found and proven. */
@NullMarked
package nl.impactkaart.portal.evolution;

import org.jspecify.annotations.NullMarked;
