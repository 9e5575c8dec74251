/** The rules of module http, seen over HTTP by a client of a small service. */
@NullMarked
package nl.impactkaart.http;

import org.jspecify.annotations.NullMarked;
