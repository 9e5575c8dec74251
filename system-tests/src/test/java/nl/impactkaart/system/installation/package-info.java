/** An installation as a user has it: real processes, real PostgreSQL, real Kafka, reached over HTTP. */
@NullMarked
package nl.impactkaart.system.installation;

import org.jspecify.annotations.NullMarked;
