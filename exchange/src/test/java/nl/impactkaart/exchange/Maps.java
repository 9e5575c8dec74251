package nl.impactkaart.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.exchange.files.MapFileReader;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.document.DocumentPart;
import nl.impactkaart.impactmap.document.Documents;
import nl.impactkaart.testing.LunchClub;
import nl.impactkaart.testing.Wheels;

/** Maps to write, and how they are read. */
final class Maps {

    private static final MapFileReader READER = new MapFileReader(
            UUID::randomUUID,
            (id, version) -> Optional.of(LunchClub.undiscounted())
                    .filter(method -> method.methodId().equals(id)
                            && method.methodVersion().equals(version)));

    private Maps() {}

    /** Costs by participant, quantities by incidence and by year, outcomes that are told and that are excluded. */
    static ImpactMap lunchClub() {
        return ImpactMap.none().supposing(LunchClub.events());
    }

    static ImpactMap wheels() {
        List<ImpactMapEvent> events = new ArrayList<>();
        events.add(Wheels.started("Wheels-to-Meals"));
        events.add(Wheels.method());
        events.addAll(Wheels.figures());
        return ImpactMap.none().supposing(events);
    }

    static Reading read(byte[] file) {
        return READER.read(file);
    }

    static ImpactMap of(MapDocument document) {
        return ImpactMap.none()
                .supposing(Documents.parts(document).stream()
                        .map(DocumentPart::event)
                        .toList());
    }

    /** Where each problem is, and the first words of its reason. */
    static List<String> told(Reading reading) {
        return reading.problems().stream().map(Maps::told).toList();
    }

    private static String told(Unreadable problem) {
        List<String> words = new ArrayList<>();
        if (problem.sheet() != null) {
            words.add(problem.sheet());
        }
        if (problem.row() != null) {
            words.add("row " + problem.row());
        }
        if (problem.column() != null) {
            words.add(problem.column());
        } else if (problem.field() != null) {
            words.add(problem.field());
        }
        words.add(problem.reason().split("[,;:]", 2)[0]);
        return String.join(" | ", words);
    }
}
