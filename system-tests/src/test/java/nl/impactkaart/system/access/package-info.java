/** Who sees what, tried on every endpoint that the services describe. */
@NullMarked
package nl.impactkaart.system.access;

import org.jspecify.annotations.NullMarked;
