/** What a stored event is in the tree: every column of its row, in bytes that mean one row only. */
@NullMarked
package nl.impactkaart.proof.leaf;

import org.jspecify.annotations.NullMarked;
