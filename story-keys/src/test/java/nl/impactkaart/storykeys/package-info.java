@NullMarked
package nl.impactkaart.storykeys;

import org.jspecify.annotations.NullMarked;
