/** The portal between a real client and real HTTP servers. */
@NullMarked
package nl.impactkaart.portal;

import org.jspecify.annotations.NullMarked;
