/** Everything that a map results in, because a return factor alone says neither for whom nor on what grounds. */
@NullMarked
package nl.impactkaart.query.results;

import org.jspecify.annotations.NullMarked;
