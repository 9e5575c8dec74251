/** Which change moved the estimate by how much, because a difference that nobody can explain convinces nobody. */
@NullMarked
package nl.impactkaart.impactmap.contribution;

import org.jspecify.annotations.NullMarked;
