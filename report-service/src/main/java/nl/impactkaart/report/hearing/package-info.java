/** What a subscriber hears: one reader of the stored messages, behind every channel. */
@NullMarked
package nl.impactkaart.report.hearing;

import org.jspecify.annotations.NullMarked;
