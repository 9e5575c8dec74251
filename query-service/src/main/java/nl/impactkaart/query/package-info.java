/** The read side: current impact maps with their valuation, kept from the events on Kafka, because reading must never slow recording. */
@NullMarked
package nl.impactkaart.query;

import org.jspecify.annotations.NullMarked;
