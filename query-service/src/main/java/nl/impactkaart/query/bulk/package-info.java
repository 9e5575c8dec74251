/** Writes many rows with one statement. */
@NullMarked
package nl.impactkaart.query.bulk;

import org.jspecify.annotations.NullMarked;
