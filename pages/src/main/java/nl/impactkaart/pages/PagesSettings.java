package nl.impactkaart.pages;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose pages these are: {@code impactkaart.pages.*}.
 *
 * @param service the folder of its templates, texts and assets: {@code classpath:/pages/<service>/x.html}, {@code
 *     x_nl.properties}, {@code assets/x.css}
 * @param origin where browsers find them, such as {@code https://impactkaart.example.org}
 */
@ConfigurationProperties("impactkaart.pages")
public record PagesSettings(
        @Nullable String service, @Nullable URI origin) {

    public PagesSettings {
        if (service == null || service.isBlank()) {
            throw new IllegalArgumentException("impactkaart.pages.service must be set: the folder of the templates");
        }
        if (origin == null || origin.getHost() == null) {
            throw new IllegalArgumentException(
                    "impactkaart.pages.origin must be set: where browsers find the pages, like https://host");
        }
    }

    @Override
    public String service() {
        return Objects.requireNonNull(service);
    }

    @Override
    public URI origin() {
        return Objects.requireNonNull(origin);
    }

    /** Whether browsers come over https, so that cookies travel over it alone. */
    public boolean secure() {
        return "https".equals(origin().getScheme());
    }

    /** The name of the cookie; services behind one origin have each their own. */
    public String sessionCookie() {
        return service() + "-session";
    }
}
