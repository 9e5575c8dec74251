/** Who uses the pages, and what the services let that person see and do. */
@NullMarked
package nl.impactkaart.portal.access;

import org.jspecify.annotations.NullMarked;
