package nl.impactkaart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.report.printing.PrintOnce;
import nl.impactkaart.report.regenerating.ReportInput;
import nl.impactkaart.report.regenerating.ReportSource;
import nl.impactkaart.report.rendering.RenderOnce;
import nl.impactkaart.testing.LunchClub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What reports look like on paper, against pictures that somebody has looked at.
 *
 * <p>JDK 17 and 25, of two vendors, draw the very same pixels. Another may smooth edges a shade otherwise, and 30 pixels of a
 * page by more; another word is more than that, and whatever moves a hundred times as many.
 */
class PaperTest {

    private static final Path ACCEPTED = Path.of("src", "test", "resources", "golden");
    private static final Path DRAWN = Path.of("target", "golden");
    private static final String ACCEPT = "golden.accept";

    private static final int SHADES = 2;
    private static final double TOLERANCE = 0.0002;

    private static final Locale DUTCH = Locale.of("nl");
    private static final int ALL = Integer.MAX_VALUE;

    record Example(
            String name,
            Locale language,
            List<ImpactMapEvent> history,
            @Nullable BrandingChosen branding,
            int pages) {

        Example(String name, List<ImpactMapEvent> history) {
            this(name, DUTCH, history, null, ALL);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() {
        return List.of(
                new Example("wheels", Histories.wheels("Wheels-to-Meals")),
                new Example("wheels-en", Locale.ENGLISH, Histories.wheels("Wheels-to-Meals"), null, ALL),
                new Example("lunch-club", LunchClub.events()),
                new Example("empty", Histories.empty()),
                new Example("without-costs", Histories.withoutCosts()),
                new Example("more-lost-than-won", Histories.moreLostThanWon()),
                new Example("long-names", Histories.full()),
                new Example("two-hundred-outcomes", DUTCH, Histories.twoHundredOutcomes(), null, 2),
                new Example("branded", DUTCH, Histories.uncertain(), Histories.branding(), ALL));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_report_looks_as_it_did(Example example) throws IOException {
        Sheet drawn = Sheet.of(PrintOnce.print(RenderOnce.page(source(example), example.language())), example.pages());
        Path file = Path.of(example.name() + ".png");
        if (Boolean.getBoolean(ACCEPT)) {
            drawn.write(Files.createDirectories(ACCEPTED).resolve(file));
        }
        drawn.write(Files.createDirectories(DRAWN).resolve(file));

        assertThat(ACCEPTED.resolve(file)).as(advice(file)).exists();
        assertThat(drawn.difference(Sheet.read(ACCEPTED.resolve(file)), SHADES))
                .as(advice(file))
                .isLessThanOrEqualTo(TOLERANCE);
    }

    private static String advice(Path file) {
        return "Look at report-service/%s beside report-service/%s. If it is right, accept it with -D%s=true"
                .formatted(DRAWN.resolve(file), ACCEPTED.resolve(file), ACCEPT);
    }

    /** The first report of a map whose moments and ids are always the same. */
    private static ReportSource source(Example example) {
        UUID id = new UUID(0, 1);
        Instant moment = Instant.parse("2026-01-15T09:30:00Z");
        long last = example.history().size() - 1L;
        EventMetadata metadata = new EventMetadata(id, id, null, id, id, moment, LocalDate.of(2026, 1, 1), last, null);
        List<RecordedEvent> recorded = new ArrayList<>();
        for (ImpactMapEvent event : example.history()) {
            recorded.add(new RecordedEvent(id, id, recorded.size(), event, metadata));
        }
        ImpactMap map = ImpactMap.none().evolve(recorded);
        MethodChosen method = map.method();
        ReportInput input = new ReportInput(
                id,
                1,
                last,
                moment,
                method == null ? Methods.chosen(MapValuation.input(map).method()) : method,
                1,
                1,
                List.of(),
                List.of(),
                null,
                List.of());
        return new ReportSource(input, map, null, example.branding(), List.of());
    }
}
