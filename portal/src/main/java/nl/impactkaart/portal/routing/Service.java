package nl.impactkaart.portal.routing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One service behind the portal, in one or several copies. */
final class Service {

    private final String name;
    private final List<URI> copies;
    private final AtomicInteger turn = new AtomicInteger();

    Service(String name, List<URI> copies) {
        this.name = name;
        this.copies = List.copyOf(copies);
    }

    String name() {
        return name;
    }

    List<URI> copies() {
        return copies;
    }

    /** All copies; each is the first in its turn. */
    List<URI> inTurn() {
        List<URI> order = new ArrayList<>(copies);
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), copies.size()));
        return order;
    }
}
