/** Forms: what somebody fills in, in the reader's own notation, becomes what the API takes, or a fault beside the field. */
@NullMarked
package nl.impactkaart.portal.forms;

import org.jspecify.annotations.NullMarked;
