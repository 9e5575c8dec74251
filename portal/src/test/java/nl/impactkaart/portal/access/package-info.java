/** People at the pages, with a real identity behind them. */
@NullMarked
package nl.impactkaart.portal.access;

import org.jspecify.annotations.NullMarked;
