/** Keys of stories, each in a file that can be destroyed: who holds a story or shows it encrypts it under these. */
@NullMarked
package nl.impactkaart.storykeys;

import org.jspecify.annotations.NullMarked;
