/** The one origin: pages for people, and the way to every service for programs. */
@NullMarked
package nl.impactkaart.portal;

import org.jspecify.annotations.NullMarked;
