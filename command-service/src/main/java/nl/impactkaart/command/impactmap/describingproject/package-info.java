/** Writing down the why of the project. */
@NullMarked
package nl.impactkaart.command.impactmap.describingproject;

import org.jspecify.annotations.NullMarked;
