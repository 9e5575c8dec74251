/** Tests on a real PostgreSQL and a real Kafka, because the promises are about what happens between the two. */
@NullMarked
package nl.impactkaart.messaging;

import org.jspecify.annotations.NullMarked;
