package nl.impactkaart.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The service's own OpenAPI 3.1 document at {@code /api/v1/openapi/<service>}, open to any valid token. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Incoming.class)
                .replaceWithSchema(BigDecimal.class, decimal());
        ModelConverters.getInstance(true).addConverter(new RequiredComponents());
    }

    private static Schema<?> decimal() {
        Schema<String> decimal = new Schema<>();
        decimal.addType("string");
        decimal.setFormat("decimal");
        decimal.setExample("0.35");
        return decimal;
    }

    @Bean
    OpenAPI openApi(Environment environment) {
        return new OpenAPI()
                .info(new Info()
                        .title("Impactkaart " + environment.getRequiredProperty("impactkaart.service"))
                        .version("v1")
                        .description("A field that is not required may be absent; a list that is absent is empty.")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(components());
    }

    private static Components components() {
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of the identity provider, from POST /oauth2/token"))
                .addResponses("Problem", problem("The request was refused; code says why"))
                .addResponses("Unauthorised", problem("No valid token"))
                .addResponses("Forbidden", problem("The token lacks a role or a claim"));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return components;
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    @Bean
    GlobalOpenApiCustomizer sharedProblems() {
        return api ->
                api.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApiConfiguration::add));
    }

    private static void add(Operation operation) {
        ApiResponses responses = operation.getResponses();
        responses.putIfAbsent("401", reference("Unauthorised"));
        responses.putIfAbsent("403", reference("Forbidden"));
        responses.putIfAbsent("default", reference("Problem"));
    }

    private static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }
}
