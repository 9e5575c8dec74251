package nl.impactkaart.embedded;

import java.nio.file.Path;

/** The embedded broker as a process of its own, for trying Impactkaart spread over processes without a Kafka at hand. */
public final class KafkaBroker {

    private KafkaBroker() {}

    /**
     * Runs until the process is told to stop; prints the bootstrap address when it serves.
     *
     * @param args the data directory and the port (0 = any that is free)
     */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: KafkaBroker <data directory> <port, 0 = any that is free>");
            System.exit(2);
        }
        DataDirectory directory = DataDirectory.claim(Path.of(args[0]));
        EmbeddedKafka kafka =
                EmbeddedKafka.start(directory.path(), Integer.parseInt(args[1])).closeOnExit();
        System.out.println("Kafka serves on " + kafka.bootstrapServers());
        kafka.awaitShutdown();
    }
}
