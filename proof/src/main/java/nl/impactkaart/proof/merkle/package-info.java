/** The Merkle tree of RFC 6962 over the log, kept as C2SP tlog-tiles, because tiles never change and anyone can serve them. */
@NullMarked
package nl.impactkaart.proof.merkle;

import org.jspecify.annotations.NullMarked;
