/** How sure a result is, because a factor without its doubt says more than anybody knows. */
@NullMarked
package nl.impactkaart.query.uncertainty;

import org.jspecify.annotations.NullMarked;
