package nl.impactkaart.identity;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what has expired. Copies that do it at once do no harm: each row goes once. */
@Component
class Cleaning {

    private final Authorizations authorizations;
    private final LoginLimit limit;

    Cleaning(Authorizations authorizations, LoginLimit limit) {
        this.authorizations = authorizations;
        this.limit = limit;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void removeExpired() {
        authorizations.removeExpired();
        limit.removeOld();
    }
}
