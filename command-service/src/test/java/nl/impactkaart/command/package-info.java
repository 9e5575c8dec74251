/** What the tests of this service stand on. */
@NullMarked
package nl.impactkaart.command;

import org.jspecify.annotations.NullMarked;
