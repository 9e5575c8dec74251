/** How every service speaks HTTP: who calls, what is refused and why, and which API it offers, all the same everywhere. */
@NullMarked
package nl.impactkaart.http;

import org.jspecify.annotations.NullMarked;
