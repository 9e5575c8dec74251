package nl.impactkaart.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes a service show pages; it names this in {@code @Import} and its folder in {@code impactkaart.pages.service}.
 *
 * <p>By hand, so that siblings that share the class path in standalone have none of it. A controller returns the name
 * of a template; the template decorates {@code shared/layout}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PagesSettings.class)
public class PagesConfiguration implements WebMvcConfigurer {

    private static final String FOLDER = "pages/";

    private final Assets assets;

    PagesConfiguration(PagesSettings settings) {
        this.assets = new Assets(settings.service());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new PageShown(assets));
    }

    @Bean
    SimpleUrlHandlerMapping assetsMapping() {
        return new SimpleUrlHandlerMapping(Map.of(Assets.PATH + "**", assets), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ByLanguage();
    }

    /** The texts of pages, apart from the messages of the API. */
    @Bean
    ResourceBundleMessageSource pageTexts(PagesSettings settings) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(textsOf("shared"));
        texts.addBasenames(textsOf(settings.service()));
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Bean
    SpringTemplateEngine pageEngine(PagesSettings settings, ResourceBundleMessageSource pageTexts) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(pageTexts);
        // Else what a page shows is found by reflection, each time: two fifths of the work of drawing a large map.
        engine.setEnableSpringELCompiler(true);
        ClassLoaderTemplateResolver shared = templates(FOLDER);
        shared.setResolvablePatterns(Set.of("shared/*"));
        shared.setOrder(1);
        ClassLoaderTemplateResolver own = templates(FOLDER + settings.service() + "/");
        own.setOrder(2);
        engine.setTemplateResolvers(Set.of(shared, own));
        return engine;
    }

    /** Each page may have texts of its own beside its template. */
    private static String[] textsOf(String folder) {
        String suffix = "_" + Language.NL.tag() + ".properties";
        return Resources.in(FOLDER + folder, "*" + suffix)
                .map(file -> FOLDER + folder + "/" + file.substring(0, file.length() - suffix.length()))
                .toArray(String[]::new);
    }

    private static ClassLoaderTemplateResolver templates(String folder) {
        ClassLoaderTemplateResolver templates =
                new ClassLoaderTemplateResolver(PagesConfiguration.class.getClassLoader());
        templates.setPrefix(folder);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setCacheable(true);
        return templates;
    }

    @Bean
    ThymeleafViewResolver pageViews(SpringTemplateEngine pageEngine) {
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(pageEngine);
        views.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // A page that fails half-way is not sent half.
        views.setProducePartialOutputWhileProcessing(false);
        views.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return views;
    }

    private static final class ByLanguage implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return Language.of(request).locale();
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("the language is chosen in the address");
        }
    }

    /** As an attribute of the request, so that pages that tell of a failure have it too. */
    private record PageShown(Assets assets) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.setAttribute("page", new ShownPage(request, assets));
            return true;
        }
    }
}
