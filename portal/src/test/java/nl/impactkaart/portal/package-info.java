/** A portal to test with. */
@NullMarked
package nl.impactkaart.portal;

import org.jspecify.annotations.NullMarked;
