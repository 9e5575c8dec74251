package nl.impactkaart.impactmap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Identifies a grant within its map. */
public record GrantId(UUID value) {

    /** That of the grant with this number of this funder: a map has it once, however often it is linked. */
    public static GrantId of(String number, String funder) {
        String both = Grant.key(number) + '\n' + Grant.key(funder);
        return new GrantId(UUID.nameUUIDFromBytes(both.getBytes(UTF_8)));
    }
}
