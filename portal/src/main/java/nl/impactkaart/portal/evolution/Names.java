package nl.impactkaart.portal.evolution;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Person;
import org.jspecify.annotations.Nullable;

/** Who members are, as far as the reader may know: events hold no names. */
final class Names {

    private static final int SHORT = 8;

    private final Person reader;
    private final Map<UUID, String> known;

    private Names(Person reader, Map<UUID, String> known) {
        this.reader = reader;
        this.known = known;
    }

    private record Members(List<Member> items) {}

    private record Member(UUID member, String displayName) {}

    static Names of(Api api) {
        Person reader = api.person();
        if (!reader.is("administrator") || !reader.accountsManagedHere()) {
            return new Names(reader, Map.of());
        }
        Members members = api.get(To.IDENTITY, "/api/v1/identity/members", Members.class);
        return new Names(
                reader, members.items().stream().collect(Collectors.toMap(Member::member, Member::displayName)));
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
