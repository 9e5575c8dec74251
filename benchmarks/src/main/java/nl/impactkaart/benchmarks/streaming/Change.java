package nl.impactkaart.benchmarks.streaming;

import java.util.UUID;

/** One version of a map. */
record Change(UUID map, long sequence) {}
