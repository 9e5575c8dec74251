/** What is written can be read, and what cannot be read is told with its place. */
@NullMarked
package nl.impactkaart.exchange;

import org.jspecify.annotations.NullMarked;
