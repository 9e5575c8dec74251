/** Maps as files: the portable document with its schemas, and the value map as spreadsheet and CSV. */
@NullMarked
package nl.impactkaart.query.exporting;

import org.jspecify.annotations.NullMarked;
