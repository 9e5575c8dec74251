package nl.impactkaart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class PagesTest {

    private static final ConfigurableApplicationContext SERVICE = Sample.start();
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_page_is_dutch_unless_another_language_is_asked_for() {
        assertThat(get("/hello").body())
                .contains("lang=\"nl\"", "<title>Dag – Impactkaart</title>", "Rendementsfactor 1.234,50");
        for (HttpResponse<String> english : List.of(
                get("/hello?lang=en"),
                get("/hello", "Accept-Language", "fr, en-US;q=0.8, nl;q=0.5"),
                get("/hello", "Cookie", "language=en", "Accept-Language", "nl"),
                get("/hello?lang=en", "Cookie", "language=nl"))) {
            assertThat(english.body())
                    .contains("lang=\"en\"", "<title>Hello – Impactkaart</title>", "Return factor 1,234.50");
        }
        for (HttpResponse<String> dutch : List.of(
                get("/hello?lang=xx"),
                get("/hello?lang=%ff", "Cookie", "language=klingon"),
                get("/hello", "Accept-Language", "fr"),
                get("/hello", "Accept-Language", ";;q=x"))) {
            assertThat(dutch.body()).contains("lang=\"nl\"");
        }
    }

    @Test
    void the_language_that_was_chosen_is_remembered() {
        assertThat(get("/hello?lang=en").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("language=en", "Path=/", "HttpOnly", "Secure", "SameSite=Lax");
        assertThat(get("/hello").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get("/hello?sort=name&lang=nl&page=2").body())
                .contains("href=\"/hello?sort=name&amp;page=2&amp;lang=en\"");
    }

    @Test
    void the_layout_says_where_one_is_and_who_and_only_when_there_is_somebody() {
        assertThat(get("/hello").body())
                .contains("<nav class=\"sections\" aria-label=\"Onderdelen\">", "aria-current=\"page\"")
                .contains("&lt;b&gt;Anna&lt;/b&gt;")
                .contains("href=\"#content\"", "<main id=\"content\"", "<footer");
        assertThat(get("/bare").body()).contains("<main id=\"content\"").doesNotContain("<nav", "class=\"person\"");
    }

    @Test
    void a_page_loads_nothing_from_elsewhere_and_holds_no_script_or_style() {
        HttpResponse<String> page = get("/hello");
        assertThat(links(page)).isNotEmpty().allMatch(link -> link.startsWith("/") || link.equals("#content"));
        assertThat(page.body()).doesNotContain("<style", " style=", " onclick", "<script>", "//unpkg");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void what_a_page_loads_is_there_small_and_kept_by_the_browser() {
        List<String> assets = links(get("/hello")).stream()
                .filter(link -> link.startsWith("/assets/"))
                .distinct()
                .toList();
        assertThat(assets).hasSize(4);
        int bytes = 0;
        for (String asset : assets) {
            HttpResponse<String> answer = get(asset, "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
            bytes += Integer.parseInt(header(answer, "Content-Length"));
            assertThat(get(asset).body()).isNotEmpty();
            assertThat(get(asset).headers().firstValue("Content-Encoding")).isEmpty();
        }
        assertThat(bytes).isLessThan(50_000);
    }

    @Test
    void an_asset_of_another_release_is_not_kept_and_an_unknown_one_is_not_there() {
        HttpResponse<String> other = get("/assets/000000000000/impactkaart.css");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(header(other, "Cache-Control")).isEqualTo("no-store");
        assertThat(get("/assets/000000000000/other.css").statusCode()).isEqualTo(404);
        assertThat(get("/assets/").statusCode()).isEqualTo(404);
        assertThat(get("/webjars/htmx.org/2.0.10/dist/htmx.js").statusCode()).isEqualTo(404);
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("nl")).isNotEmpty().isEqualTo(keys("en"));
    }

    private static List<Object> keys(String language) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        PagesTest.class.getResourceAsStream("/pages/shared/shared_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts.keySet().stream().sorted().toList();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return Sample.get(SERVICE, path, headers);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static List<String> links(HttpResponse<String> page) {
        return LINK.matcher(page.body())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
