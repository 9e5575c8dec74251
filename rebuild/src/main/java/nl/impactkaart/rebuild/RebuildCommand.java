package nl.impactkaart.rebuild;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.impactkaart.rebuild.RebuildView.Found;
import nl.impactkaart.rebuild.RebuildView.Status;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The rebuild as a command, without web server and without the live consumer. */
public final class RebuildCommand {

    private static final String NAME = "rebuild";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final PrintStream out;
    private boolean foundIsShown;

    private RebuildCommand(PrintStream out) {
        this.out = out;
    }

    /** What brings database, migrations and Kafka. */
    @EnableAutoConfiguration
    static class Parts {}

    /** Whether these arguments of a service ask for it. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Runs it.
     *
     * @param rebuild configuration that brings a {@link Rebuild}
     * @param configurationName of the service's settings
     * @param arguments {@value #NAME}, then settings as {@code --name=value}
     * @return 0 = done; 1 = failed, the old views serve; 2 = wrong usage, or another rebuild runs
     */
    public static int run(Class<?> rebuild, String configurationName, PrintStream out, String... arguments) {
        RebuildCommand command = new RebuildCommand(out);
        List<String> settings = Arrays.asList(arguments).subList(1, arguments.length);
        if (settings.stream().anyMatch(setting -> !setting.startsWith("--"))) {
            out.println("Usage: " + NAME + " [--name=value …]   settings as those of the service");
            return REFUSED;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class, rebuild)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("spring.config.name=" + configurationName, "logging.level.root=warn")
                .run(settings.toArray(String[]::new))) {
            return command.run(context.getBean(Rebuild.class));
        }
    }

    private int run(Rebuild rebuild) {
        try {
            RebuildView ended = rebuild.run(this::progress, () -> true);
            return ended.status() == Status.DONE ? DONE : FAILED;
        } catch (AlreadyRebuildingException e) {
            out.println(e.getMessage());
            return REFUSED;
        }
    }

    private void progress(RebuildView view) {
        switch (view.status()) {
            case READING -> reading(view);
            case COMPARING -> out.println("comparing");
            case SWAPPING -> {
                Found found = view.found();
                if (found != null && !foundIsShown) {
                    found(found);
                    foundIsShown = true;
                }
            }
            case DONE -> out.println("The rebuilt views serve now.");
            case FAILED, INTERRUPTED ->
                out.println("Not rebuilt, the views that were there serve on: " + view.failure());
            case NONE -> {}
        }
    }

    private void reading(RebuildView view) {
        out.printf(
                Locale.ROOT,
                "%,d of %,d events, %,d/s%s%n",
                view.eventsRead(),
                view.eventsTotal(),
                view.eventsPerSecond(),
                view.secondsLeft() == null ? "" : ", " + view.secondsLeft() + " s left");
    }

    private void found(Found found) {
        for (RebuildView.Table table : found.tables()) {
            out.printf(
                    "%-24s live %s rebuilt %s %s%n",
                    table.table(), table.live(), table.rebuilt(), table.same() ? "equal" : "DIFFERENT");
        }
        out.printf(
                "%-24s live %s rebuilt %s %s%n",
                "all", found.live(), found.rebuilt(), found.same() ? "equal" : "DIFFERENT");
        out.printf(
                Locale.ROOT,
                "%,d maps and organisations compared, %,d changing just then, %,d parked%n",
                found.streams(),
                found.streamsApart(),
                found.streamsParked());
    }
}
