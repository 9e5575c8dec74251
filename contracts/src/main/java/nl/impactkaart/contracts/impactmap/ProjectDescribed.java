package nl.impactkaart.contracts.impactmap;

import org.jspecify.annotations.Nullable;

/**
 * The why of the project was written down.
 *
 * @param aim what should change, and for whom
 * @param targetGroup whom the project is for
 * @param approach how it works
 * @param baseline what would happen without it
 */
public record ProjectDescribed(
        @Nullable String aim,
        @Nullable String targetGroup,
        @Nullable String approach,
        @Nullable String baseline) implements MapEvent {}
