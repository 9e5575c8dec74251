package nl.impactkaart.contracts.organisation;

import org.jspecify.annotations.Nullable;

/**
 * How the organisation shows itself on its reports.
 *
 * @param displayName its name as readers know it
 * @param colour of headings and bars, {@code #rrggbb} in lower case
 * @param logoPng the logo, a PNG image in base64
 * @param logoText what the logo shows, for who cannot see it; goes with the logo
 */
public record BrandingChosen(
        String displayName,
        @Nullable String colour,
        @Nullable String logoPng,
        @Nullable String logoText) implements OrganisationEvent {}
