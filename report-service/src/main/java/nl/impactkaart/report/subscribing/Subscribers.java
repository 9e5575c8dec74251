package nl.impactkaart.report.subscribing;

import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import org.springframework.stereotype.Component;

/** Which subscriptions a caller may use: those of the own organisation. */
@Component
public class Subscribers {

    private static final Role[] SUBSCRIBE = {Role.FUNDER, Role.EDITOR, Role.ADMINISTRATOR};

    private final Subscriptions subscriptions;

    Subscribers(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Refuses who may not subscribe.
     *
     * @throws ProblemException 403 {@code role-missing}
     */
    static void require(Caller caller) {
        caller.require(SUBSCRIBE);
    }

    /** Whether the caller reads the maps of the own organisation. */
    public static boolean readsOwn(Caller caller) {
        return caller.has(Role.EDITOR) || caller.has(Role.ADMINISTRATOR) || caller.has(Role.AUDITOR);
    }

    /**
     * A subscription of the caller's organisation.
     *
     * @throws ProblemException 403 {@code role-missing}, 404 {@code unknown-subscription}
     */
    public Subscription own(UUID id, Caller caller) {
        require(caller);
        return subscriptions
                .find(id)
                .filter(found -> found.organisation().equals(caller.organisation()))
                .orElseThrow(Subscribers::unknown);
    }

    /**
     * The same, and nobody changes it until the transaction ends.
     *
     * @throws ProblemException 403 {@code role-missing}, 404 {@code unknown-subscription}
     */
    public Subscription lockOwn(UUID id, Caller caller) {
        require(caller);
        return subscriptions
                .lock(id)
                .filter(found -> found.organisation().equals(caller.organisation()))
                .orElseThrow(Subscribers::unknown);
    }

    /**
     * One whose handshake the caller may waive: an administrator for the own organisation, an operator for all.
     *
     * @throws ProblemException 403 {@code role-missing}, 404 {@code unknown-subscription}
     */
    Subscription waivable(UUID id, Caller caller) {
        caller.require(Role.ADMINISTRATOR, Role.OPERATOR);
        return subscriptions
                .lock(id)
                .filter(found ->
                        caller.has(Role.OPERATOR) || found.organisation().equals(caller.organisation()))
                .orElseThrow(Subscribers::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                404,
                "unknown-subscription",
                "Unknown subscription",
                "Your organisation has no subscription with this id. GET /api/v1/subscriptions lists those it has.");
    }
}
