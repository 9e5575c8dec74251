package nl.impactkaart.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** What the layout knows of the page that is shown, as {@code page} in every template. */
public final class ShownPage {

    private final HttpServletRequest request;
    private final Assets assets;
    private final Language language;

    ShownPage(HttpServletRequest request, Assets assets) {
        this.request = request;
        this.assets = assets;
        this.language = Language.of(request);
    }

    /** A link to this page in another language. */
    public record OtherLanguage(String tag, String name, String address) {}

    public String language() {
        return language.tag();
    }

    public String path() {
        return request.getRequestURI();
    }

    /** The address of a style sheet or script. */
    public String asset(String name) {
        return assets.address(name);
    }

    public List<OtherLanguage> otherLanguages() {
        return Arrays.stream(Language.values())
                .filter(other -> other != language)
                .map(other -> new OtherLanguage(
                        other.tag(), other.ownName(), other.address(request.getRequestURI(), request.getQueryString())))
                .toList();
    }
}
