/** What comes of reading a map from a file; the ways to read and write one are the packages below. */
@NullMarked
package nl.impactkaart.exchange;

import org.jspecify.annotations.NullMarked;
