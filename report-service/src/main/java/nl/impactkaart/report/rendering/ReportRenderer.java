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
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.report.regenerating.Document;
import nl.impactkaart.report.regenerating.Renderer;
import nl.impactkaart.report.regenerating.ReportSource;
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
    private static final int VERSION = 7;

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
    public List<Document> render(ReportSource source) {
        List<Document> documents = new ArrayList<>();
        Calculated calculated = Calculated.of(source);
        ReportJson json = ReportJson.of(source, calculated);
        documents.add(
                new Document("json", Locale.ENGLISH, ContractsJson.mapper().writeValueAsBytes(json)));
        Project project = source.map().startedProject();
        for (Locale language : LANGUAGES) {
            Texts texts = new Texts(language, project.currency(), project.fractionDigits());
            Reported reported = new Reported(source, calculated, texts);
            documents.add(new Document("html", language, html(reported).getBytes(StandardCharsets.UTF_8)));
        }
        return documents;
    }

    private String html(Reported reported) {
        return templates.process(
                "report",
                new Context(
                        reported.texts().language(),
                        Map.of(
                                "page",
                                new PageContent(reported).page(),
                                "style",
                                reported.accent().in(style))));
    }

    private static String resource(String name) {
        try (InputStream text = ReportRenderer.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
