/** Holds the published language to its word. */
@NullMarked
package nl.impactkaart.contracts;

import org.jspecify.annotations.NullMarked;
