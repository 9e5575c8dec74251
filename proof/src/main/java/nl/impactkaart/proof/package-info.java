/** Evidence that history is whole, which anyone can check without the running system. */
@NullMarked
package nl.impactkaart.proof;

import org.jspecify.annotations.NullMarked;
