/** Identity as its clients and administrators see it, on a real PostgreSQL. */
@NullMarked
package nl.impactkaart.identity;

import org.jspecify.annotations.NullMarked;
