/** The main job as its users see it, alone and distributed, because parts that work apart may not work together. */
@NullMarked
package nl.impactkaart.system.mainjob;

import org.jspecify.annotations.NullMarked;
