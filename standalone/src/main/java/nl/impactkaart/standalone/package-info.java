/** Everything in one process, because a newcomer should need one command and nothing installed. */
@NullMarked
package nl.impactkaart.standalone;

import org.jspecify.annotations.NullMarked;
