/** The history of one map with everything that shows it to be whole, in one file that can be given to anyone it concerns. */
@NullMarked
package nl.impactkaart.proof.bundle;

import org.jspecify.annotations.NullMarked;
