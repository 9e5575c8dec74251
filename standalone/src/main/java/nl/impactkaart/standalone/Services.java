package nl.impactkaart.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The services as sibling contexts: each as it would be alone, on a port of its own on loopback. */
final class Services implements AutoCloseable {

    private final ConcurrentLinkedDeque<ConfigurableApplicationContext> running = new ConcurrentLinkedDeque<>();

    /** Starts one service. */
    Services start(Class<?> application, String configurationName, Map<String, String> properties) {
        List<String> arguments = new ArrayList<>();
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("spring.config.name=" + configurationName)
                .run(arguments.toArray(String[]::new));
        running.addFirst(context);
        return this;
    }

    /**
     * Runs the steps at the same time and returns their results in the same order.
     *
     * @throws RuntimeException what the first failing step threw
     */
    static <T> List<T> together(List<Supplier<T>> steps) {
        // Threads of our own: the common pool of a small machine would run the steps one after another.
        try (ExecutorService threads = Executors.newFixedThreadPool(steps.size())) {
            List<Future<T>> started =
                    steps.stream().map(step -> threads.submit(step::get)).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> step : started) {
                results.add(resultOf(step));
            }
            return results;
        }
    }

    private static <T> T resultOf(Future<T> step) {
        try {
            return step.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Stops the services, the one started last first. */
    @Override
    public void close() {
        running.forEach(ConfigurableApplicationContext::close);
        running.clear();
    }
}
