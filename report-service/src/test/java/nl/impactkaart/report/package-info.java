/** The reports on a real PostgreSQL, a real Kafka broker and real tokens. */
@NullMarked
package nl.impactkaart.report;

import org.jspecify.annotations.NullMarked;
