package nl.impactkaart.testing.badinput;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.badinput.BadRequests.Bad;
import nl.impactkaart.testing.badinput.BadRequests.Proper;
import tools.jackson.databind.JsonNode;

/**
 * Sends everything bad that can be thought of to one operation. What is drawn by lot is the same each time; the system
 * properties {@code badinput.seed} (a number) and {@code badinput.thorough} (true: draw all) change that.
 *
 * @param proper the answer to the request that the bad ones differ from in one thing
 * @param sent how many
 * @param faults each with the request, readable
 */
public record Barrage(Operation operation, Reply proper, int sent, List<String> faults) {

    private static final long SEED = Long.getLong("badinput.seed", 20_260_701);
    private static final int SHOWN = 50;
    private static final int ALL = 1_000;
    private static final boolean THOROUGH = Boolean.getBoolean("badinput.thorough");

    /** What the requests are aimed at. */
    public interface Target {

        /** Parameters that lead somewhere, of the path and those of the query that must be there; asked before every request that follows an accepted change. */
        Map<String, String> parameters(Operation operation);

        /** A body that the operation accepts, or empty. */
        String body(Operation operation);

        /** How many bad values each place gets; all of them take their time. */
        default int drawn() {
            return ALL;
        }

        /** What is wrong with what a request left behind. */
        default List<String> faultsAfter(Reply reply) {
            return List.of();
        }
    }

    /**
     * Fails with all faults, or when a barrage did not go deep: its proper request was not accepted.
     *
     * @throws AssertionError that names each request
     */
    public static void expectSound(List<Barrage> barrages) {
        List<String> faults = new ArrayList<>();
        for (Barrage each : barrages) {
            if (!each.proper().accepted()) {
                faults.add("the proper request of " + each.operation() + " -> " + each.proper());
            }
            faults.addAll(each.faults());
        }
        int sent = barrages.stream().mapToInt(Barrage::sent).sum();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " faults in the answers to " + sent + " requests:\n"
                    + faults.stream().limit(SHOWN).collect(Collectors.joining("\n")));
        }
    }

    /** On every operation of a document, several at once. */
    public static List<Barrage> onAll(JsonNode document, Client client, Target target) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Operation.all(document).stream()
                    .map(operation -> threads.submit(() -> on(operation, client, target)))
                    .toList()
                    .stream()
                    .map(Barrage::result)
                    .toList();
        }
    }

    private static Barrage result(Future<Barrage> barrage) {
        try {
            return barrage.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the proper request, then all bad ones. */
    public static Barrage on(Operation operation, Client client, Target target) {
        URI origin = URI.create(client.origin());
        // In this order: a body may name what the address leads to.
        Map<String, String> parameters = target.parameters(operation);
        String body = target.body(operation);
        Proper proper = new Proper(operation, parameters, body);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(SEED + operation.toString().hashCode());
        List<Bad> requests = new ArrayList<>(List.of(new Bad("nothing", Proper::draft)));
        requests.addAll(BadRequests.of(operation, body, random, THOROUGH ? ALL : target.drawn()));
        List<Reply> replies = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String field : operation.undescribed(body)) {
            faults.add("the document does not describe " + field + " of " + operation);
        }
        for (Bad bad : requests) {
            Draft draft = bad.with().apply(proper);
            Reply reply = Reply.to(draft.onTheWire(origin, client.token()), origin);
            replies.add(reply);
            List<String> wrong = new ArrayList<>(reply.faults());
            wrong.addAll(target.faultsAfter(reply));
            if (!wrong.isEmpty()) {
                faults.add("seed " + SEED + ", bad: " + bad.what() + "\n  " + draft + "\n  -> " + reply + "\n  "
                        + String.join("; ", wrong));
            }
            if (reply.accepted() && operation.changes()) {
                proper = new Proper(operation, target.parameters(operation), body);
            }
        }
        return new Barrage(operation, replies.getFirst(), replies.size(), faults);
    }
}
