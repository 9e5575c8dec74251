package nl.impactkaart.testing;

import org.springframework.boot.SpringApplication;

/** What the services of a test stand on. */
public final class Foundation {

    private Foundation() {}

    /** Has it closed when the tests end, after all services: these would wait for what is gone already. */
    public static <T extends AutoCloseable> T of(T part) {
        SpringApplication.getShutdownHandlers().add(() -> close(part));
        return part;
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
