package nl.impactkaart.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may do in its organisation. */
public enum Role {
    /** Leads projects: changes the maps of the own organisation. */
    EDITOR,
    /** Reads and verifies everything of the own organisation. */
    AUDITOR,
    /** Reads what other organisations share with its own. */
    FUNDER,
    /** Manages members and clients, reads the maps of the own organisation. */
    ADMINISTRATOR,
    /** Runs the installation: keeps what all organisations share. */
    OPERATOR,
    /** Reads the stories that are told, of all organisations, and nothing else: report-service, which shows them. */
    STORY_READER;

    /** The role's name in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name in a token; empty for a name that Impactkaart does not know. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
