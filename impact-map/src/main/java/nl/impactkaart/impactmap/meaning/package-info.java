/** What a figure may say, because whoever brings it, by whatever way, must meet the same rules. */
@NullMarked
package nl.impactkaart.impactmap.meaning;

import org.jspecify.annotations.NullMarked;
