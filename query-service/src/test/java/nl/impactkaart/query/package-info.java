/** The read side on a real PostgreSQL, a real Kafka broker and real tokens. */
@NullMarked
package nl.impactkaart.query;

import org.jspecify.annotations.NullMarked;
