/** All maps of an organisation or of a funder together, because who pays for many asks for the return of all. */
@NullMarked
package nl.impactkaart.query.portfolio;

import org.jspecify.annotations.NullMarked;
