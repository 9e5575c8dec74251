package nl.impactkaart.report.rendering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page: text only, in its order. The template gives it its form. A cell may hold several lines.
 *
 * @param language of the texts, as in {@code lang}
 * @param modified when what is reported last changed
 * @param kicker above the title
 * @param facts the figures that stand out
 * @param notes small print at the end
 */
public record Page(
        String language,
        Instant modified,
        String title,
        String kicker,
        String subtitle,
        List<Fact> facts,
        List<Section> sections,
        List<String> notes) {

    /** A figure that stands out, with what it means. */
    public record Fact(String label, String value, String meaning) {}

    /** One part of the page; its chart is ready to be placed. */
    public record Section(
            String heading,
            List<String> paragraphs,
            @Nullable String svg,
            @Nullable Table table,
            List<Tale> tales) {

        Section(String heading, List<String> paragraphs, @Nullable String svg, @Nullable Table table) {
            this(heading, paragraphs, svg, table, List.of());
        }
    }

    /** What somebody tells, and about what. */
    public record Tale(String title, String about, List<String> paragraphs, List<Picture> pictures) {}

    /**
     * A picture.
     *
     * @param uri its {@code data:}; absent when the page has no room for it
     * @param text what it shows
     */
    public record Picture(@Nullable String uri, String text) {}

    /** A table; its total is the last row, empty when there is none. */
    public record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> total) {}

    /** A column; its style is {@code text}, {@code brief} (never broken) or {@code number} (set to the right). */
    public record Column(String heading, String style) {}

    /** Builds a table column by column, row by row. */
    static final class TableBuilder {

        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> total = List.of();

        TableBuilder(String caption) {
            this.caption = caption;
        }

        TableBuilder text(String heading) {
            columns.add(new Column(heading, "text"));
            return this;
        }

        TableBuilder brief(String heading) {
            columns.add(new Column(heading, "brief"));
            return this;
        }

        TableBuilder number(String heading) {
            columns.add(new Column(heading, "number"));
            return this;
        }

        void row(String... cells) {
            rows.add(List.of(cells));
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        void total(String... cells) {
            total = List.of(cells);
        }

        Table build() {
            return new Table(caption, List.copyOf(columns), List.copyOf(rows), total);
        }
    }
}
