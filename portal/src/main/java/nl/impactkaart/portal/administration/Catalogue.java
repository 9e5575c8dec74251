package nl.impactkaart.portal.administration;

import java.util.Locale;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Person;
import nl.impactkaart.portal.access.Refusal;

/** Where reference projects are kept. */
enum Catalogue {
    /** Of the organisation. */
    OWN("/api/v1/reference-projects"),
    /** What all organisations of the installation share. */
    SHARED("/api/v1/installation/reference-projects");

    private final String path;

    Catalogue(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String one() {
        return path + "/{reference}";
    }

    boolean isChangedBy(Person person) {
        return switch (this) {
            case OWN -> person.is("editor") || person.is("administrator");
            case SHARED -> person.is("operator");
        };
    }

    References read(Api api) {
        return api.get(To.QUERY, path + "?limit=200", References.class);
    }

    /** Whether the catalogue has it, changed at that sequence or later. */
    boolean has(Api api, UUID reference, long sequence) {
        try {
            return api.get(To.QUERY, one(), References.Reference.class, reference)
                            .sequence()
                    >= sequence;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** As pages name it in their addresses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
