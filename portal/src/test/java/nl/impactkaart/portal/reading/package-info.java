/** A map to test pages with. */
@NullMarked
package nl.impactkaart.portal.reading;

import org.jspecify.annotations.NullMarked;
