/** The front door: which service answers which address, and another copy of it when the first is not there. */
@NullMarked
package nl.impactkaart.portal.routing;

import org.jspecify.annotations.NullMarked;
