package nl.impactkaart.impactmap.evolution;

import java.util.List;
import java.util.function.Function;
import nl.impactkaart.impactmap.ImpactMap;

/** What became of the figures of a row, in words. */
final class Changes {

    /** What a sentence names of many changes. */
    private static final int MOST_NAMED = 8;

    private final Words words;
    private final Figures figures;

    Changes(Words words, ImpactMap map) {
        this.words = words;
        figures = new Figures(words, map);
    }

    /** From what to what. */
    String of(ChangedFigure changed) {
        String name = figures.name(changed.figure(), changed.year());
        String before = changed.before();
        String after = changed.after();
        if (after == null) {
            return before == null ? name : words.say("cleared", name, figures.value(changed.figure(), before));
        }
        String now = figures.value(changed.figure(), after);
        return before == null
                ? words.say("set", name, now)
                : words.say("changed", name, figures.value(changed.figure(), before), now);
    }

    /** What it says. */
    String stated(ChangedFigure added) {
        String after = added.after();
        String name = figures.name(added.figure(), added.year());
        return after == null ? name : words.say("stated", name, figures.value(added.figure(), after));
    }

    /** A sentence that ends with what each says: as many as a reader takes in at once, and how many more there are. */
    <T> String sentence(String start, List<T> all, Function<T, String> say) {
        if (all.isEmpty()) {
            return start;
        }
        int named = all.size() > MOST_NAMED + 1 ? MOST_NAMED : all.size();
        String list = String.join("; ", all.stream().limit(named).map(say).toList());
        String more = named == all.size() ? "" : "; " + words.say("more", String.valueOf(all.size() - named));
        return start + ": " + list + more;
    }
}
