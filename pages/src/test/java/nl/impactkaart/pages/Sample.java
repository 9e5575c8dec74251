package nl.impactkaart.pages;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A service with two pages. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PagesConfiguration.class, Sample.Pages.class})
class Sample {

    @Bean
    PageFilter pageFilter() {
        return new PageFilter(true);
    }

    @Controller
    static class Pages {

        @GetMapping("/hello")
        String hello(Model model) {
            model.addAttribute("name", "<b>Anna</b>");
            model.addAttribute("figure", 1234.5);
            return "hello";
        }

        @GetMapping("/bare")
        String bare() {
            return "bare";
        }
    }

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Sample.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.web.resources.add-mappings=false",
                        "--impactkaart.pages.service=sample",
                        "--impactkaart.pages.origin=https://pages.example");
    }

    static HttpResponse<String> get(ConfigurableApplicationContext service, String path, String... headers) {
        URI address = URI.create(
                "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
