package nl.impactkaart.portal.access;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.impactkaart.portal.routing.InTurn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** What the portal asks of the provider itself: tokens, keys, and who somebody is. */
@Configuration(proxyBeanMethods = false)
class ProviderRequests {

    /** Renewed this long before it ends, so that it lasts for the requests of one page. */
    private static final Duration IN_TIME = Duration.ofSeconds(30);

    private final RestClient tokens;
    private final RestTemplate others;

    ProviderRequests(ClientHttpRequestFactory requests, InTurn inTurn) {
        tokens = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(inTurn)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
        others = new RestTemplate(requests);
        others.setInterceptors(List.of(inTurn));
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(tokens);
        return codes;
    }

    @Bean
    OidcUserService people() {
        DefaultOAuth2UserService info = new DefaultOAuth2UserService();
        RestTemplate asking = new RestTemplate(others.getRequestFactory());
        asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        info.setRestOperations(asking);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(info);
        people.setRetrieveUserInfo(request -> request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
        return people;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        return client -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                            client.getProviderDetails().getJwkSetUri(), "the provider tells no keys"))
                    .jwsAlgorithms(known -> known.addAll(List.of(
                            SignatureAlgorithm.ES256,
                            SignatureAlgorithm.ES384,
                            SignatureAlgorithm.RS256,
                            SignatureAlgorithm.PS256)))
                    .restOperations(others)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
            return decoder;
        };
    }

    /** Renews the access token of a person; the ID token that comes with it, which logging out needs, is told to the session. */
    @Bean
    OAuth2AuthorizedClientManager accessTokens(
            Provider provider, SessionTokens sessions, ApplicationEventPublisher events) {
        RestClientRefreshTokenTokenResponseClient renewal = new RestClientRefreshTokenTokenResponseClient();
        renewal.setRestClient(tokens);
        OAuth2AuthorizedClientProvider renewing = OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.accessTokenResponseClient(renewal)
                        .clockSkew(IN_TIME)
                        .eventPublisher(events))
                .build();
        DefaultOAuth2AuthorizedClientManager manager = new DefaultOAuth2AuthorizedClientManager(provider, sessions);
        manager.setAuthorizedClientProvider(renewing);
        return manager;
    }
}
