/** Filling in an impact map: beginning one, and adding, revising and removing its figures. */
@NullMarked
package nl.impactkaart.portal.filling;

import org.jspecify.annotations.NullMarked;
