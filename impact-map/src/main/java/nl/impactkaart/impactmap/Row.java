package nl.impactkaart.impactmap;

/** A figure of the map that can be recorded, revised and removed. */
sealed interface Row<I> permits Cost, Reach, Outcome {

    I id();
}
