/** What administrators and operators keep: people, programs, methods, reference projects, branding, and the running of it all. */
@NullMarked
package nl.impactkaart.portal.administration;

import org.jspecify.annotations.NullMarked;
