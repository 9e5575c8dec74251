/** Tests of how a map is drawn. */
@NullMarked
package nl.impactkaart.portal.map;

import org.jspecify.annotations.NullMarked;
