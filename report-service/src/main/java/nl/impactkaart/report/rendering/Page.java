package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page: text only, in its order. The template gives it its form.
 *
 * @param language of the texts, as in {@code lang}
 * @param modified when what is reported last changed
 * @param description of the page in one sentence, for catalogues and search
 * @param summary what comes before all parts
 * @param kicker above the title
 * @param facts the figures that stand out
 * @param notes small print at the end
 */
public record Page(
        String language,
        Instant modified,
        Look look,
        String title,
        String description,
        String kicker,
        String subtitle,
        List<Fact> facts,
        Section summary,
        List<Part> parts,
        List<String> notes) {

    /**
     * How the organisation shows itself.
     *
     * @param colour of headings and bars
     * @param name absent when the organisation has chosen none
     * @param logo as a {@code data:} URI; absent without one
     * @param logoText what the logo shows
     */
    public record Look(
            String colour,
            @Nullable String name,
            @Nullable String logo,
            @Nullable String logoText) {}

    /** Counting, telling or showing. */
    public record Part(String heading, String lead, List<Section> sections) {}

    /** A figure that stands out, with what it means. */
    public record Fact(String label, Cell value, String meaning) {}

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
    public record Table(String caption, List<Column> columns, List<List<Cell>> rows, List<Cell> total) {}

    /** A column; its style is {@code text}, {@code brief} (never broken) or {@code number} (set to the right). */
    public record Column(String heading, String style) {}

    /**
     * What stands in one place of a table; it may hold several lines.
     *
     * @param value for programs; absent where the text is all there is
     */
    public record Cell(String text, @Nullable BigDecimal value) {

        static Cell of(String text) {
            return new Cell(text, null);
        }

        /** As HTML has it. */
        public String plainValue() {
            return value == null ? "" : value.toPlainString();
        }
    }
}
