/** Says in plain words what of a bundle holds and what does not, to someone who has no part of the running system. */
@NullMarked
package nl.impactkaart.proof.verify;

import org.jspecify.annotations.NullMarked;
