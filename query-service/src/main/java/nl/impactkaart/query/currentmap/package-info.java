/** The current version of one map with its valuation, because everything else that is read begins there. */
@NullMarked
package nl.impactkaart.query.currentmap;

import org.jspecify.annotations.NullMarked;
