/** Grants that pay for the project of a map, beside the organisations that it is shared with. */
@NullMarked
package nl.impactkaart.portal.grants;

import org.jspecify.annotations.NullMarked;
