/** Versions of a map that were confirmed (vastgesteld), and what has changed since. */
@NullMarked
package nl.impactkaart.query.confirmed;

import org.jspecify.annotations.NullMarked;
