/** The one process that a newcomer starts, as a newcomer starts it: from the packaged jar. */
@NullMarked
package nl.impactkaart.system.standalone;

import org.jspecify.annotations.NullMarked;
