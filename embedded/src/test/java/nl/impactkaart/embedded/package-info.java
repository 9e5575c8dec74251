/** Tests on real processes, because durability shows only when something is killed. */
@NullMarked
package nl.impactkaart.embedded;

import org.jspecify.annotations.NullMarked;
