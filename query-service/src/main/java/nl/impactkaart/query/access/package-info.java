/**
 * What a reader may ask for, in one place, because a map that one may not see must look like one that is not there.
 */
@NullMarked
package nl.impactkaart.query.access;

import org.jspecify.annotations.NullMarked;
