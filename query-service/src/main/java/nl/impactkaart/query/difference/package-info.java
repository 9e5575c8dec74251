/** What changed between two versions of a map, and how much each change moved the estimate. */
@NullMarked
package nl.impactkaart.query.difference;

import org.jspecify.annotations.NullMarked;
