/** The impact map as query-service tells it, for all pages that show one. */
@NullMarked
package nl.impactkaart.portal.reading;

import org.jspecify.annotations.NullMarked;
