package nl.impactkaart.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Who has logged in sees the page that was asked for, else the first one. By its path: the address by which this copy was
 * asked is not that of the browser.
 */
public record ReturnToAsked(RequestCache asked) implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication loggedIn) throws IOException {
        String target = "/";
        if (asked.getRequest(request, response) instanceof DefaultSavedRequest saved) {
            String query = saved.getQueryString();
            target = saved.getRequestURI() + (query == null ? "" : "?" + query);
        }
        asked.removeRequest(request, response);
        response.sendRedirect(target);
    }
}
