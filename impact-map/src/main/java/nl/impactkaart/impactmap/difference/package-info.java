/** Why two versions of a map differ in worth: by how much each changed figure moved the estimate. */
@NullMarked
package nl.impactkaart.impactmap.difference;

import org.jspecify.annotations.NullMarked;
