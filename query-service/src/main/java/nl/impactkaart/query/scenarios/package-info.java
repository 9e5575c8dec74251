/** What if: scenarios beside the map, and changes that nobody has recorded, because plans are chosen by comparing them. */
@NullMarked
package nl.impactkaart.query.scenarios;

import org.jspecify.annotations.NullMarked;
