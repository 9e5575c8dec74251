/** Records of figures by the names of their components, because whoever points at a figure does so by its name. */
@NullMarked
package nl.impactkaart.impactmap.component;

import org.jspecify.annotations.NullMarked;
