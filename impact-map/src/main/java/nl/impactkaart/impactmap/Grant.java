package nl.impactkaart.impactmap;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import org.jspecify.annotations.Nullable;

/**
 * A grant that is linked to the map; its parts mean what {@link GrantLinked} says.
 *
 * @param linkedSequence of the event that linked it
 */
public record Grant(
        GrantId id,
        String number,
        String funder,
        @Nullable UUID funderId,
        long amountMinor,
        LocalDate periodStart,
        LocalDate periodEnd,
        long linkedSequence)
        implements Row<GrantId> {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    static Grant of(GrantLinked linked, long sequence) {
        return new Grant(
                new GrantId(linked.grantId()),
                linked.number(),
                linked.funder(),
                linked.funderId(),
                linked.amountMinor(),
                linked.periodStart(),
                linked.periodEnd(),
                sequence);
    }

    /** What a number or a name of a funder is told from others by: no spaces, no case. */
    public static String key(String text) {
        return SPACES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether linking this would say what the map says already. */
    public boolean says(GrantLinked linked) {
        return id.value().equals(linked.grantId())
                && Objects.equals(funderId, linked.funderId())
                && amountMinor == linked.amountMinor()
                && periodStart.equals(linked.periodStart())
                && periodEnd.equals(linked.periodEnd());
    }
}
