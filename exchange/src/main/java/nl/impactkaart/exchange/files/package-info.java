/** Reading a map from a file of whatever kind, and checking that what was read is a document. */
@NullMarked
package nl.impactkaart.exchange.files;

import org.jspecify.annotations.NullMarked;
