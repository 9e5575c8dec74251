/** What all pages share, so that those of identity and of the portal look and behave as one. */
@NullMarked
package nl.impactkaart.pages;

import org.jspecify.annotations.NullMarked;
