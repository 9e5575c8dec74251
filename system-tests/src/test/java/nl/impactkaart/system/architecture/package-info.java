/** The one-way dependencies and the slices as rules, because a drawing does not fail a build. */
@NullMarked
package nl.impactkaart.system.architecture;

import org.jspecify.annotations.NullMarked;
