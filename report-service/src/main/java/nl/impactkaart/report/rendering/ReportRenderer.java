package nl.impactkaart.report.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.report.regenerating.Document;
import nl.impactkaart.report.regenerating.Renderer;
import nl.impactkaart.report.regenerating.ReportInput;
import nl.impactkaart.report.stories.ToldStory;
import nl.impactkaart.valuation.Valuation;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders a report as JSON, and as a page in Dutch and English. */
@Component
public final class ReportRenderer implements Renderer {

    /** The languages of the page, the first one for readers who do not say. */
    public static final List<Locale> LANGUAGES = List.of(Texts.DUTCH, Locale.ENGLISH);

    private static final String FOLDER = "nl/impactkaart/report/rendering/";
    private static final int VERSION = 4;

    private final TemplateEngine templates = new TemplateEngine();
    private final String style = resource("report.css");

    ReportRenderer() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportRenderer.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<Document> render(ReportInput input, ImpactMap map, Valuation valuation, List<ToldStory> stories) {
        List<Document> documents = new ArrayList<>();
        MapResults results = MapResults.of(map, valuation);
        ReportJson json = ReportJson.of(input, map, results, stories);
        documents.add(
                new Document("json", Locale.ENGLISH, ContractsJson.mapper().writeValueAsBytes(json)));
        for (Locale language : LANGUAGES) {
            Texts texts = new Texts(
                    language,
                    map.startedProject().currency(),
                    map.startedProject().fractionDigits());
            Page page = new PageContent(input, new Reported(map, results, stories, texts)).page();
            Context context = new Context(language, Map.of("page", page, "style", style));
            documents.add(new Document(
                    "html", language, templates.process("report", context).getBytes(StandardCharsets.UTF_8)));
        }
        return documents;
    }

    private static String resource(String name) {
        try (InputStream text = ReportRenderer.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
