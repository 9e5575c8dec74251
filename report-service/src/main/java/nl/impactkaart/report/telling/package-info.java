/** Tells on Kafka that a report was updated or a version of a map confirmed. */
@NullMarked
package nl.impactkaart.report.telling;

import org.jspecify.annotations.NullMarked;
