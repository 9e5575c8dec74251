/** The maps of the organisation, and together. */
@NullMarked
package nl.impactkaart.portal.maps;

import org.jspecify.annotations.NullMarked;
