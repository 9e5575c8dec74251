/** Tells on Kafka that a report was updated. */
@NullMarked
package nl.impactkaart.report.telling;

import org.jspecify.annotations.NullMarked;
