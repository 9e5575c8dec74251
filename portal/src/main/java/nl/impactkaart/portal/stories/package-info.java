/** Stories from practice: telling them with consent and pictures, and withdrawing them for good. */
@NullMarked
package nl.impactkaart.portal.stories;

import org.jspecify.annotations.NullMarked;
