@NullMarked
package nl.impactkaart.report.webhooks;

import org.jspecify.annotations.NullMarked;
