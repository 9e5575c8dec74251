/** The report of a map: where the next one stands, all versions of it, and what changed from one to the next. */
@NullMarked
package nl.impactkaart.portal.reports;

import org.jspecify.annotations.NullMarked;
