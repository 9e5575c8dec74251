package nl.impactkaart.pages;

import jakarta.servlet.RequestDispatcher;
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

    /** Of the page that was asked for, also where another one tells that it failed. */
    public String path() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** The address of a style sheet or script. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The service's own style sheets, on every page. */
    public List<String> styles() {
        return assets.own("css");
    }

    /** The service's own scripts, on every page. */
    public List<String> scripts() {
        return assets.own("js");
    }

    public List<OtherLanguage> otherLanguages() {
        return Arrays.stream(Language.values())
                .filter(other -> other != language)
                .map(other -> new OtherLanguage(
                        other.tag(), other.ownName(), other.address(path(), request.getQueryString())))
                .toList();
    }
}
