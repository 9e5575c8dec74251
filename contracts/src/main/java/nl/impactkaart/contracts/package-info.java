/** What services agree on: how an event is named, encoded and described, because history outlives every service. */
@NullMarked
package nl.impactkaart.contracts;

import org.jspecify.annotations.NullMarked;
