/** Linking grants to a map, and unlinking them. */
@NullMarked
package nl.impactkaart.command.impactmap.linkinggrants;

import org.jspecify.annotations.NullMarked;
