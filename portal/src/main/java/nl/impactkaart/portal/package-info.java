/** The front door: one origin for every service, so that clients and browsers know one address. */
@NullMarked
package nl.impactkaart.portal;

import org.jspecify.annotations.NullMarked;
