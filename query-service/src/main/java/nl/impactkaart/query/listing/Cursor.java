package nl.impactkaart.query.listing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The place in a list after which the next page begins. Opaque to clients. */
sealed interface Cursor {

    /** After the map with this project name, and after this map among those of the same name. */
    record AfterProject(UUID mapId, String projectKey) implements Cursor {}

    /** After the map that changed at this moment, and after this map among those of the same moment. */
    record AfterChange(UUID mapId, Instant changedAt) implements Cursor {}

    default String encoded() {
        String text = switch (this) {
            case AfterProject(UUID mapId, String projectKey) -> "p" + mapId + projectKey;
            case AfterChange(UUID mapId, Instant changedAt) -> "c" + mapId + changedAt;
        };
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor that {@link #encoded()} made into this text; empty when it made none. */
    static Optional<Cursor> decode(String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            UUID mapId = UUID.fromString(text.substring(1, 37));
            Cursor cursor = text.startsWith("p")
                    ? new AfterProject(mapId, text.substring(37))
                    : new AfterChange(mapId, Instant.parse(text.substring(37)));
            return Optional.of(cursor).filter(made -> made.encoded().equals(encoded) && isStorable(made));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether the database can compare with it: it takes no NUL and no year of more than four digits. */
    private static boolean isStorable(Cursor cursor) {
        return switch (cursor) {
            case AfterProject(UUID _, String projectKey) -> projectKey.indexOf('\0') < 0;
            case AfterChange(UUID _, Instant changedAt) -> changedAt.toString().matches("[0-9]{4}-.*");
        };
    }
}
