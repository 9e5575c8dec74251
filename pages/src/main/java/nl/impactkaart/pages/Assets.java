package nl.impactkaart.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The style sheets and scripts of all pages and of one service's, at {@code /assets/<version>/<name>}. There are few,
 * so they are held in memory, zipped once.
 */
final class Assets implements HttpRequestHandler {

    static final String PATH = "/assets/";

    private static final Map<String, String> WEBJARS = Map.of(
            "pico.css", "META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css",
            "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final Map<String, Asset> byName = new TreeMap<>();
    private final List<String> own = new ArrayList<>();

    Assets(String service) {
        WEBJARS.forEach((name, path) -> byName.put(name, Asset.of(name, new ClassPathResource(path))));
        addFolder("shared");
        addFolder(service);
    }

    private void addFolder(String name) {
        String folder = "pages/" + name + "/assets";
        Resources.in(folder, "*.*").forEach(file -> {
            byName.put(file, Asset.of(file, new ClassPathResource(folder + "/" + file)));
            if (!name.equals("shared")) {
                own.add(file);
            }
        });
    }

    /** The addresses of the service's own style sheets or scripts. */
    List<String> own(String extension) {
        return own.stream()
                .filter(name -> name.endsWith("." + extension))
                .map(this::address)
                .toList();
    }

    /** The address at which a page finds it. */
    String address(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name + "; there are " + byName.keySet());
        }
        return PATH + asset.version() + "/" + name;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException, NoResourceFoundException, HttpRequestMethodNotSupportedException {
        String path = request.getRequestURI();
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw new HttpRequestMethodNotSupportedException(method, List.of("GET", "HEAD"));
        }
        Asset asset = byName.get(path.substring(path.lastIndexOf('/') + 1));
        if (asset == null) {
            throw new NoResourceFoundException(HttpMethod.GET, path, path);
        }
        response.setContentType(asset.type());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        // While copies of two releases serve side by side, a page of the other gets ours for the moment.
        boolean current = path.equals(PATH + asset.version() + path.substring(path.lastIndexOf('/')));
        response.setHeader(HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-store");
        write(asset, request.getHeader(HttpHeaders.ACCEPT_ENCODING), response);
    }

    private static void write(Asset asset, @Nullable String accepted, HttpServletResponse response) throws IOException {
        boolean zipped = accepted != null && accepted.contains("gzip");
        byte[] content = asset.content(zipped);
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
