package nl.impactkaart.contracts.impactmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant (subsidie) was linked to the map, so that who administers the grant finds its reports.
 *
 * @param number of the grant, as its funder writes it
 * @param funder name of the organisation that gives it
 * @param funderId of that organisation here, when it has an account
 * @param amountMinor what is granted, in minor units of the map's currency
 * @param periodStart the first day for which it is given
 * @param periodEnd the last one
 */
public record GrantLinked(
        UUID grantId,
        String number,
        String funder,
        @Nullable UUID funderId,
        long amountMinor,
        LocalDate periodStart,
        LocalDate periodEnd)
        implements GrantEvent {}
