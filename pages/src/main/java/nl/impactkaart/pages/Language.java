package nl.impactkaart.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages that pages are written in, the first one where a reader prefers none of them. */
public enum Language {
    NL("nl-NL", "Nederlands"),
    EN("en-GB", "English");

    static final String COOKIE = "language";

    private static final Pattern CHOICE = Pattern.compile("(?:^|&)lang=([a-z]{2})(?=&|$)");
    private static final List<String> TAGS =
            Arrays.stream(values()).map(Language::tag).toList();

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** Such as {@code nl}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** In which numbers, dates and money are written. */
    public Locale locale() {
        return locale;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** The address of the same page in this language. */
    String address(String path, @Nullable String query) {
        String others = withoutChoice(query);
        return path + "?" + (others.isEmpty() ? "" : others + "&") + "lang=" + tag();
    }

    /** As chosen in the address, else earlier, else in the browser. */
    public static Language of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request))
                .orElse(NL);
    }

    /** Read from the query itself: no body is touched, and nothing in it can be malformed. */
    static Optional<Language> chosen(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher choice = CHOICE.matcher(query == null ? "" : query);
        return choice.find() ? byTag(choice.group(1)) : Optional.empty();
    }

    private static String withoutChoice(@Nullable String query) {
        return query == null ? "" : CHOICE.matcher(query).replaceAll("").replaceFirst("^&", "");
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag -> byTag(tag).stream())
                .findFirst();
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return header == null || header.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS))
                            .flatMap(Language::byTag);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Language> byTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
