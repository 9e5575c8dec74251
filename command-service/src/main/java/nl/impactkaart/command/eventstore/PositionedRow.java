package nl.impactkaart.command.eventstore;

/** An event and its place among all events, from 1 and without holes. */
record PositionedRow(long position, EventRow row) {}
