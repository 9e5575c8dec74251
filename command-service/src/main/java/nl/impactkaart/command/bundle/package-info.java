/** The proof of one map: its history, and the reports that were made of it, as a file that can be verified without us. */
@NullMarked
package nl.impactkaart.command.bundle;

import org.jspecify.annotations.NullMarked;
