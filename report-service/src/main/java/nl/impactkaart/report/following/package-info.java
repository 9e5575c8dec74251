/** Follows the events: keeps every map as it stands, and sets when its report is due. */
@NullMarked
package nl.impactkaart.report.following;

import org.jspecify.annotations.NullMarked;
