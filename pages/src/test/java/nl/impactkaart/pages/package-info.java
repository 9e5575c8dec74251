/** A page in a real Tomcat. */
@NullMarked
package nl.impactkaart.pages;

import org.jspecify.annotations.NullMarked;
