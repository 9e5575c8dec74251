/** The portal between a real client and real HTTP servers. */
@NullMarked
package nl.impactkaart.portal.routing;

import org.jspecify.annotations.NullMarked;
