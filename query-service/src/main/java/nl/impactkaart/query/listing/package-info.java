/** The maps that a caller may read, page by page, because an organisation has more maps than fit on one. */
@NullMarked
package nl.impactkaart.query.listing;

import org.jspecify.annotations.NullMarked;
