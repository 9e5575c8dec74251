/** What organisations keep for their maps, and what all share: methods, reference projects, branding. */
@NullMarked
package nl.impactkaart.query.organisation;

import org.jspecify.annotations.NullMarked;
