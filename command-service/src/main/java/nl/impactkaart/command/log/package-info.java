/** The proof that history is whole: a Merkle tree over all stored events, whose root is signed for everyone to keep. */
@NullMarked
package nl.impactkaart.command.log;

import org.jspecify.annotations.NullMarked;
