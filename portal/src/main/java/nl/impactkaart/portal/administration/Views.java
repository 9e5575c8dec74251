package nl.impactkaart.portal.administration;

import java.util.Locale;
import nl.impactkaart.portal.access.Api.To;

/** The services whose views follow the events, and can be made anew from them. */
enum Views {
    QUERY(To.QUERY),
    REPORT(To.REPORT);

    private final To to;

    Views(To to) {
        this.to = to;
    }

    To to() {
        return to;
    }

    String rebuild() {
        return "/api/v1/" + this + "/rebuild";
    }

    String deadLetters() {
        return "/api/v1/" + this + "/dead-letters";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
