package nl.impactkaart.portal.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.impactkaart.pages.Language;
import nl.impactkaart.portal.routing.InTurn;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gives a page the API in the name of the person who asked for it. */
@Component
public class ApiAccess {

    private static final String ATTRIBUTE = ApiAccess.class.getName();

    /** What a provider may call a person by, the best first. */
    private static final List<String> NAMES = List.of("name", "preferred_username", "email");

    /** Who has a token that is younger gets no better one by logging in again. */
    private static final Duration NEW = Duration.ofSeconds(30);

    private final OAuth2AuthorizedClientManager tokens;
    private final LoginSettings settings;
    private final RestClient http;
    private final JsonMapper json;

    ApiAccess(
            OAuth2AuthorizedClientManager tokens,
            LoginSettings settings,
            ClientHttpRequestFactory requests,
            InTurn inTurn,
            JsonMapper json) {
        this.tokens = tokens;
        this.settings = settings;
        this.http = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(inTurn)
                .build();
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * Once per request.
     *
     * @throws InsufficientAuthenticationException when the person has to log in, again or for the first time
     */
    public Api of(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(ATTRIBUTE) instanceof Api known ? known : open(request, response);
    }

    private Api open(HttpServletRequest request, HttpServletResponse response) {
        Authentication loggedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!(loggedIn instanceof OAuth2AuthenticationToken person)) {
            throw new InsufficientAuthenticationException("nobody is logged in");
        }
        OAuth2AccessToken token = token(person, request, response);
        Api api = new Api(
                http,
                json,
                person(person, token.getTokenValue()),
                new Api.Token(token.getTokenValue(), isNew(token)),
                Language.of(request).locale());
        request.setAttribute(ATTRIBUTE, api);
        // As attributes of the request, so that a page that tells of a failure has them too.
        request.setAttribute("person", api.person());
        request.setAttribute("show", new Show(api.language()));
        return api;
    }

    private static boolean isNew(OAuth2AccessToken token) {
        return token.getIssuedAt() != null
                && token.getIssuedAt().isAfter(Instant.now().minus(NEW));
    }

    private OAuth2AccessToken token(
            OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizeRequest wanted = OAuth2AuthorizeRequest.withClientRegistrationId(Provider.ID)
                .principal(person)
                .attributes(attributes -> attributes.putAll(Map.of(
                        HttpServletRequest.class.getName(), request, HttpServletResponse.class.getName(), response)))
                .build();
        try {
            OAuth2AuthorizedClient authorized = tokens.authorize(wanted);
            if (authorized == null) {
                throw new InsufficientAuthenticationException("the session has no token");
            }
            return authorized.getAccessToken();
        } catch (OAuth2AuthorizationException e) {
            if (isSilent(e)) {
                throw new UnavailableException("the provider does not renew a token", e);
            }
            throw new InsufficientAuthenticationException("the token is not renewed: " + e.getError(), e);
        }
    }

    /** Whether there was no answer, rather than a refusal: then the same may do in a minute. */
    private static boolean isSilent(Throwable failure) {
        return failure instanceof RestClientException || (failure.getCause() != null && isSilent(failure.getCause()));
    }

    private Person person(OAuth2AuthenticationToken loggedIn, String token) {
        JWTClaimsSet claims = claims(token);
        return new Person(
                name(loggedIn.getPrincipal()),
                text(claims, settings.memberClaim()),
                text(claims, settings.organisationClaim()),
                roles(claims),
                settings.atIdentity());
    }

    private static String name(OAuth2User person) {
        return NAMES.stream()
                .map(claim -> person.getAttributes().get(claim))
                .filter(name -> name instanceof String text && !text.isBlank())
                .map(String::valueOf)
                .findFirst()
                .orElseGet(person::getName);
    }

    private Set<String> roles(JWTClaimsSet claims) {
        Set<String> roles = new TreeSet<>();
        if (claims.getClaim(settings.rolesClaim()) instanceof List<?> names) {
            names.forEach(name -> roles.add(String.valueOf(name)));
        }
        return roles;
    }

    private static String text(JWTClaimsSet claims, String claim) {
        return claims.getClaim(claim) instanceof String text ? text : "";
    }

    /** They decide nothing here: what the person may do the services say, who check the token. */
    private static JWTClaimsSet claims(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            return new JWTClaimsSet.Builder().build();
        }
    }
}
