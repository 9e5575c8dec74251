package nl.impactkaart.portal.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.impactkaart.pages.PagesSettings;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sends a browser to the provider. A form of our pages may lead to our own origin alone, and browsers hold its
 * redirections to that; so to another origin leads a page that goes on by itself.
 */
@Controller
class ToProvider implements RedirectStrategy {

    private static final String PAGE = "/login/away";
    private static final String ADDRESS = ToProvider.class.getName();

    private final RedirectStrategy within = new DefaultRedirectStrategy();
    private final String origin;

    ToProvider(PagesSettings pages) {
        this.origin = pages.origin() + "/";
    }

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (address.startsWith("/") || address.startsWith(origin)) {
            within.sendRedirect(request, response, address);
            return;
        }
        request.setAttribute(ADDRESS, address);
        try {
            request.getRequestDispatcher(PAGE).forward(request, response);
        } catch (ServletException e) {
            throw new IOException("the way to the provider cannot be shown", e);
        }
    }

    @RequestMapping(PAGE)
    String away(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(ADDRESS) instanceof String address)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("Refresh", "0;url=" + address);
        model.addAttribute("address", address);
        return "away";
    }
}
