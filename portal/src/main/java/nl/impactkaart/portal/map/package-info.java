/** One impact map as a picture, from what goes in to what it is worth, with the grounds of each figure. */
@NullMarked
package nl.impactkaart.portal.map;

import org.jspecify.annotations.NullMarked;
