/** PostgreSQL and Kafka on loopback, durable, because one command must be enough to run or test the real thing. */
@NullMarked
package nl.impactkaart.embedded;

import org.jspecify.annotations.NullMarked;
