/** What the figures of a map rest on: attached to a row or to one figure, and withdrawn. */
@NullMarked
package nl.impactkaart.portal.evidence;

import org.jspecify.annotations.NullMarked;
