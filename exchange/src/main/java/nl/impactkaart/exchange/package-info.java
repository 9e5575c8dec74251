/** Impact maps as files, written and read in one place so that what is exported can be imported. */
@NullMarked
package nl.impactkaart.exchange;

import org.jspecify.annotations.NullMarked;
