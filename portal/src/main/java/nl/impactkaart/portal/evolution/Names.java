package nl.impactkaart.portal.evolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Person;
import org.jspecify.annotations.Nullable;

/** Who members are, people and programs, as far as the reader may know: events hold no names. */
final class Names {

    private static final int SHORT = 8;

    private final Person reader;
    private final Map<UUID, String> known;

    private Names(Person reader, Map<UUID, String> known) {
        this.reader = reader;
        this.known = known;
    }

    private record Members(List<Member> items) {}

    /** @param displayName absent for a program that was given none */
    private record Member(UUID member, @Nullable String displayName) {}

    static Names of(Api api) {
        Person reader = api.person();
        if (!reader.is("administrator") || !reader.accountsManagedHere()) {
            return new Names(reader, Map.of());
        }
        Map<UUID, String> known = new HashMap<>();
        for (String kind : List.of("members", "clients")) {
            for (Member member : api.get(To.IDENTITY, "/api/v1/identity/" + kind, Members.class)
                    .items()) {
                if (member.displayName() != null) {
                    known.put(member.member(), member.displayName());
                }
            }
        }
        return new Names(reader, known);
    }

    public boolean isReader(UUID member) {
        return member.toString().equals(reader.member());
    }

    /** Null when the reader may not know, or nobody does. */
    public @Nullable String name(UUID member) {
        return known.get(member);
    }

    /** By which one tells members apart. */
    public String brief(UUID member) {
        return member.toString().substring(0, SHORT);
    }
}
